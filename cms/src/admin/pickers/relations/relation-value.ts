/** A document as Strapi's routes for relations list it, with its name and what tells it from others. */
export interface Candidate extends Record<string, unknown> {
  id: number;
  documentId: string;
  locale?: string | null;
  /** Whether it is live; undefined for types without drafts. */
  status?: 'draft' | 'modified' | 'published';
  publishedAt?: string | null;
}

/** Where a connected document stands among the others, as Strapi takes it; without it, at the end. */
type Position =
  | { end: true }
  | { start: true }
  | { before: string; locale?: string | null; status?: string }
  | { after: string; locale?: string | null; status?: string };

interface Change {
  id: number;
  documentId: string;
  locale?: string | null | undefined;
  position?: Position;
}

/** A document that the next save connects or disconnects: only `apiData` is sent. */
export type Changed = Candidate & { apiData?: Change };

/** A relation in Strapi's form: what the next save changes of it. */
export interface RelationValue {
  connect: Changed[];
  disconnect: Changed[];
}

const isSame = (one: Candidate) => (other: Candidate) => one.documentId === other.documentId;
const without = (some: Candidate[], others: Candidate[]) => some.filter((one) => !others.some(isSame(one)));

/** The documents that are chosen once the changes are saved, in their order. */
export function chosenAfter(
  saved: Candidate[],
  { connect = [], disconnect = [] }: Partial<RelationValue> = {},
): Candidate[] {
  const list = without(saved, [...disconnect, ...connect]);
  for (const one of connect) list.splice(indexAt(list, one.apiData?.position), 0, one);
  return list;
}

function indexAt(list: Candidate[], position: Position | undefined): number {
  if (!position || 'end' in position) return list.length;
  if ('start' in position) return 0;
  const neighbour = 'before' in position ? position.before : position.after;
  const index = list.findIndex(({ documentId }) => documentId === neighbour);
  if (index < 0) return list.length;
  return 'before' in position ? index : index + 1;
}

/** The changes that lead from what is saved to what is wanted, in its order. */
export function changesTo(saved: Candidate[], wanted: Candidate[]): RelationValue {
  const disconnect = without(saved, wanted).map((one) => changed(one));
  const staying = new Set(longestInOrder(saved, wanted));
  const last = wanted.findLastIndex((one) => staying.has(one.documentId));
  const moved: Changed[] = [];
  for (let index = last - 1; index >= 0; index--) {
    const [one, next] = [wanted[index], wanted[index + 1]];
    if (one && next && !staying.has(one.documentId)) moved.push(changed(one, beforeOf(next)));
  }
  // What is saved already is moved to the end only if that is said.
  const added = wanted
    .slice(last + 1)
    .map((one) => changed(one, saved.some(isSame(one)) ? { end: true } : undefined));
  return { connect: [...moved, ...added], disconnect };
}

function beforeOf({ documentId, locale, publishedAt }: Candidate): Position {
  return {
    before: documentId,
    ...(locale && { locale }),
    status: publishedAt ? 'published' : 'draft',
  };
}

function changed(one: Changed, position?: Position): Changed {
  const { id, documentId, locale } = one;
  return {
    ...one,
    apiData: { id, documentId, ...(locale && { locale }), ...(position && { position }) },
  };
}

/** The ids of the most wanted documents that stand in the saved order, so that the fewest are moved. */
function longestInOrder(saved: Candidate[], wanted: Candidate[]): string[] {
  const best: string[][] = [];
  const ranks = wanted.map((one) => saved.findIndex(isSame(one)));
  for (const [index, rank] of ranks.entries()) {
    let longest: string[] = [];
    for (let before = 0; before < index; before++) {
      const chain = best[before] ?? [];
      if ((ranks[before] ?? -1) < rank && chain.length > longest.length) longest = chain;
    }
    best.push(rank < 0 ? [] : [...longest, wanted[index]?.documentId ?? '']);
  }
  return best.reduce((one, other) => (other.length > one.length ? other : one), []);
}
