/**
 * The bare structure of an accessibility tree: each role below which others it stands, without words, addresses and
 * the number of things alike.
 * @param tree as Playwright's `ariaSnapshot` writes it
 */
export function shape(tree: string): string[] {
  const found = new Set<string>();
  const above: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent = '', role, rest = ''] = /^( *)- '?([a-z]+)(.*)$/.exec(line) ?? [];
    // Text and addresses have no role of their own.
    if (!role || role === 'text') continue;
    const level = /\[level=\d\]/.exec(rest.replace(/"(?:[^"\\]|\\.)*"/, ''))?.[0] ?? '';
    above.length = indent.length / 2;
    above.push(role + level);
    found.add(above.join(' > '));
  }
  return [...found].sort();
}
