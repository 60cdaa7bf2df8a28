/** What a pasted text had and the site cannot show, in the order in which editors are told. */
export const lostKinds = [
  'files',
  'pictures',
  'comments',
  'changes',
  'footnotes',
  'frames',
  'colours',
  'mergedCells',
  'tablesInTables',
  'formulas',
  'embeds',
  'localLinks',
  'innerLinks',
] as const;

export type LostKind = (typeof lostKinds)[number];
