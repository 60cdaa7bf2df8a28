import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** A value of a YAML text and the line on which it stands. */
export type Located = { line: number } & (
  | { is: 'scalar'; value: unknown; /** As it is written. */ source: string }
  | { is: 'list'; items: Located[] }
  | { is: 'map'; entries: LocatedEntry[] }
);
export interface LocatedEntry {
  key: string;
  line: number;
  value: Located;
}

/** Why a YAML text cannot be read. */
export class YamlFault extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** No value of content lies deeper: a list of groups that hold maps of languages. */
const maxDepth = 10;

/**
 * Parses YAML 1.2.
 * @param firstLine the line of the file on which the text begins
 * @throws YamlFault
 */
export function parseYaml(source: string, firstLine = 1): Located {
  const lineCounter = new LineCounter();
  const lineAt = (offset = 0): number => lineCounter.linePos(offset).line + firstLine - 1;
  const document = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new YamlFault(lineAt(error.pos[0]), `This is not valid YAML: ${error.message}. ${remedy}`);
  return located(document.contents, 0);

  function located(node: unknown, depth: number): Located {
    const line = lineAt((node as Node | null)?.range?.[0]);
    // Aliases multiply: ten lines may stand for a thousand million values.
    if (isAlias(node)) throw new YamlFault(line, 'Aliases (*name) are not allowed. Write the value out.');
    if (depth > maxDepth)
      throw new YamlFault(line, 'Values are nested too deeply. Content has no such fields.');
    if (isSeq(node)) return { is: 'list', line, items: node.items.map((item) => located(item, depth + 1)) };
    if (isMap(node))
      return {
        is: 'map',
        line,
        entries: node.items.filter(isPair).map(({ key, value }) => {
          const name = located(key, depth + 1);
          if (name.is !== 'scalar')
            throw new YamlFault(name.line, `The name of a field must be a word. ${remedy}`);
          return {
            key: name.source,
            line: name.line,
            value: value === null ? { ...empty, line: name.line } : located(value, depth + 1),
          };
        }),
      };
    if (!isScalar(node)) return { ...empty, line };
    return { is: 'scalar', line, value: node.value, source: node.source ?? String(node.value) };
  }
}

const remedy = 'Texts with a colon or a quotation mark need quotation marks around them.';
const empty = { is: 'scalar', value: null, source: '' } as const;
