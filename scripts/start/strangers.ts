import { table } from '../../shared/src/settings/index.ts';

/** So many letters may be wrong in a name that is taken for one of ours. */
const mostSlips = 2;
/** Shorter names are near to too many others. */
const shortest = 8;

/** Variables that look like slips of the pen for one of ours; each a sentence with the remedy. */
export function strangersIn(environment: NodeJS.ProcessEnv): string[] {
  const ours = Object.keys(table).filter((name) => name.length >= shortest);
  return Object.keys(environment).flatMap((name) => {
    if (Object.hasOwn(table, name)) return [];
    const meant = ours.find((own) => slips(name, own) <= mostSlips);
    return meant ? [`${name} is no setting of Osiedle and does nothing: did you mean ${meant}?`] : [];
  });
}

/** How many letters make one word of the other (Levenshtein's distance). */
function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (const [at, own] of [...other].entries())
      next.push(
        Math.min((row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, (row[at] ?? 0) + (letter === own ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
