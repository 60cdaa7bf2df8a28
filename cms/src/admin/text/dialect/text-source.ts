import type { Node } from '@tiptap/pm/model';
import type { TextNode } from './nodes.ts';
import { readDialect, type SourceText } from './read.ts';
import { formOf, writeBlock } from './write.ts';

/** A block as it is written. */
interface Written {
  source: string;
  /** The same block of the text that was opened, by its number, if nobody has changed it. */
  kept?: number | undefined;
}

/**
 * Writes the editor's document as Markdown. Blocks that nobody has changed stay as they were written, byte for byte, with
 * the blank lines between them.
 */
export class TextSource {
  readonly #text: SourceText;
  readonly #byForm: Map<string, number>;
  readonly #written = new WeakMap<Node, Written>();
  readonly #apart = new WeakMap<Node, { before: string; source: string }>();

  /** @param document made of the text's blocks */
  constructor(text: SourceText, document: Node) {
    this.#text = text;
    this.#byForm = new Map(text.blocks.map(({ node }, index) => [formOf([node]), index]));
    text.blocks.forEach(({ source }, kept) => {
      this.#written.set(document.child(kept), { source, kept });
    });
  }

  markdown(document: Node): string {
    const { head, blocks } = this.#text;
    let text = '';
    let last: Written | undefined;
    document.forEach((node) => {
      const written = this.#write(node);
      let { source } = written;
      if (source === '') return;
      if (!last) text = written.kept === 0 ? head : '';
      else if (last.kept !== undefined && last.kept + 1 === written.kept)
        text += blocks[last.kept]?.gap ?? '';
      else {
        source = this.#standingApart(node, source, last.source);
        text += '\n\n';
      }
      text += source;
      last = written;
    });
    return last?.kept === blocks.length - 1 ? text + (blocks.at(-1)?.gap ?? '') : text;
  }

  #write(node: Node): Written {
    const known = this.#written.get(node);
    if (known) return known;
    const json = node.toJSON() as TextNode;
    // What was changed and changed back.
    const kept = this.#byForm.get(formOf([json]));
    const source = kept === undefined ? undefined : this.#text.blocks[kept]?.source;
    const written = { source: source ?? writeBlock(json), kept };
    this.#written.set(node, written);
    return written;
  }

  /** A block that would join the one before it, such as `3. Sesja` below a list of two, is written strictly. */
  #standingApart(node: Node, source: string, before: string): string {
    const known = this.#apart.get(node);
    if (known?.before === before) return known.source;
    const joins =
      !node.type.name.endsWith('List') && count(`${before}\n\n${source}`) !== count(before) + count(source);
    const apart = joins ? writeBlock(node.toJSON() as TextNode, 1) : source;
    this.#apart.set(node, { before, source: apart });
    return apart;
  }
}

const count = (source: string) => readDialect(source).blocks.length;
