/**
 * The structure of an accessibility tree: the path of roles to each element, without words, addresses and repetitions.
 * @param tree as Playwright's `ariaSnapshot` writes it
 */
export function shape(tree: string): string[] {
  const found = new Set<string>();
  const above: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent = '', role, rest = ''] = /^( *)- '?([a-z]+)(.*)$/.exec(line) ?? [];
    // Text and addresses are no elements.
    if (!role || role === 'text') continue;
    const level = /\[level=\d\]/.exec(rest.replace(/"(?:[^"\\]|\\.)*"/, ''))?.[0] ?? '';
    above.length = indent.length / 2;
    above.push(role + level);
    found.add(above.join(' > '));
  }
  return [...found].sort();
}

/** The accessibility tree of a page in parts. */
export interface Parts {
  /** Everything around the content, without the address of the other language. */
  frame: string;
  /** The page's address in the other language. */
  other: string;
  main: string;
}

/** Splits the tree of a page. @throws if it has no content or no link to the other language */
export function partsOf(tree: string): Parts {
  const [main] = /^- main:(?:\n .*)*/m.exec(tree) ?? [];
  const [link, name, other] = /^ {2}- link "(English|Polski)":\n {4}- \/url: (.+)$/m.exec(tree) ?? [];
  if (!main || !link || !other)
    throw new Error(`This tree lacks its content or the other language:\n${tree}`);
  // Only some pages have it.
  const [notice = ''] = /^- region "(?:Pilny komunikat|Urgent notice)":\n(?: .*\n)+/m.exec(tree) ?? [];
  const frame = tree.replace(notice, '').replace(main, '- main').replace(link, `  - link "${name}"`);
  return { frame, other, main: notice + main };
}
