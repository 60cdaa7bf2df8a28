import { Extension } from '@tiptap/core';
import { DOMParser as NodeParser, Fragment, Slice, type Mark, type Node as TextNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { findTargets } from '../links/find-targets.ts';
import { cleanPasted } from './clean.ts';
import { isOwnText, ownSerializer } from './own-text.ts';
import type { LostKind } from './lost.ts';
import { loneAddress, readPlain } from './plain-text.ts';

export interface PasteOptions {
  /** Is told at each paste what of the text the site cannot show; an empty list where all of it came along. */
  onLost: (lost: LostKind[]) => void;
}

/** Cleans what is pasted or dropped, and makes addresses of the site's own pages references. */
export function pasteCleaning({ onLost }: PasteOptions): Extension {
  return Extension.create({
    name: 'pasteCleaning',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            clipboardSerializer: ownSerializer(this.editor.schema),
            transformPastedHTML: (html) => {
              if (isOwnText(html)) return html;
              const { html: clean, lost } = cleanPasted(html);
              onLost(lost);
              return clean;
            },
            clipboardTextParser: (text, context, isPlain, view) => {
              onLost([]);
              return isPlain ? literal(text, view) : sliceOf(text, view);
            },
            handlePaste(view, event) {
              const data = event.clipboardData;
              if (hasFilesAlone(data)) {
                onLost(['files']);
                return true;
              }
              const address = loneAddress(data?.getData('text/plain') ?? '');
              if (!address || view.state.selection.$from.parent.type.spec.code) return false;
              return insertLink(view, address, data?.getData('text/plain').trim() ?? '');
            },
            // A browser would open the file in place of the form.
            handleDrop(_view, event) {
              if (!hasFilesAlone(event.dataTransfer)) return false;
              event.preventDefault();
              onLost(['files']);
              return true;
            },
            transformPasted(slice, view) {
              const addresses = addressesIn(slice.content);
              if (addresses.length > 0) void nameTargets(view, addresses);
              return slice;
            },
          },
        }),
      ];
    },
  });
}

/** Whether somebody brings pictures or documents, and no text. */
function hasFilesAlone(data: DataTransfer | null): boolean {
  return data !== null && data.files.length > 0 && !data.getData('text/html') && !data.getData('text/plain');
}

function sliceOf(text: string, view: EditorView): Slice {
  const { schema } = view.state;
  const read = readPlain(text);
  if ('nodes' in read) return Slice.maxOpen(Fragment.fromJSON(schema, read.nodes));
  return parsed(read.html, view);
}

/** Pasted without its form: each line as it is. */
function literal(text: string, view: EditorView): Slice {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\r\n?/g, '\n');
  const html = escaped.split(/\n{2,}/).map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`);
  return parsed(html.join(''), view);
}

function parsed(html: string, { state }: EditorView): Slice {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return Slice.maxOpen(NodeParser.fromSchema(state.schema).parse(body).content);
}

/** A pasted address is a link: of the words that are selected, or with itself as its words. */
function insertLink(view: EditorView, href: string, words: string): boolean {
  const { schema, selection, tr } = view.state;
  const mark = schema.marks['link']?.create({ href });
  if (!mark) return false;
  if (selection.empty)
    tr.replaceSelectionWith(
      schema.text(words, [...selection.$from.marks().filter(({ type }) => type !== mark.type), mark]),
      false,
    );
  else if (selection.$from.sameParent(selection.$to)) tr.addMark(selection.from, selection.to, mark);
  else return false;
  tr.removeStoredMark(mark.type);
  view.dispatch(tr.scrollIntoView().setMeta('paste', true));
  void nameTargets(view, [href]);
  return true;
}

/** Addresses of links in a pasted text that may be those of the site's own pages. */
function addressesIn(content: Fragment): string[] {
  const found = new Set<string>();
  content.descendants((node) => {
    const href = linkOf(node)?.attrs['href'] as string | undefined;
    if (href && /^(?:https?:|\/)/i.test(href)) found.add(href);
  });
  return [...found];
}

function linkOf(node: TextNode): Mark | undefined {
  return node.marks.find(({ type }) => type.name === 'link');
}

/** Makes links to pages of the site references, which outlive a change of address; a bare address becomes the page's title. */
async function nameTargets(view: EditorView, addresses: string[]): Promise<void> {
  const targets = await findTargets(addresses);
  if (targets.size === 0 || view.isDestroyed) return;
  const { tr, schema } = view.state;
  const places: { from: number; to: number; mark: Mark; words: string }[] = [];
  view.state.doc.descendants((node, from) => {
    const mark = linkOf(node);
    if (mark) places.push({ from, to: from + node.nodeSize, mark, words: node.text ?? '' });
  });
  // From the end, so that places before keep theirs.
  for (const { from, to, mark, words } of places.toReversed()) {
    const written = mark.attrs['href'] as string;
    const target = targets.get(written);
    if (!target) continue;
    const link = mark.type.create({ ...mark.attrs, href: target.href });
    const isBare = words === written || `https://${words}` === written;
    if (isBare && target.title) {
      const others = view.state.doc.nodeAt(from)?.marks.filter(({ type }) => type !== mark.type) ?? [];
      tr.replaceWith(from, to, schema.text(target.title, [...others, link]));
    } else tr.removeMark(from, to, mark.type).addMark(from, to, link);
  }
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}
