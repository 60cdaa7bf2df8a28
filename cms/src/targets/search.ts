import { editorialTypes, routedTypes } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { foldText } from '../database/folded-text.ts';
import { searchType, type Asker, type FoundEntry } from './entries.ts';
import { searchFiles } from './files.ts';
import type { Target } from './target.ts';

/** More than this nobody reads; whoever misses something types another letter. */
const most = 12;

/** Finds what a link can lead to: documents of all types with a page, and files; or entries alone. */
export async function searchTargets(
  strapi: Core.Strapi,
  query: string,
  asker: Asker,
  onlyEntries: boolean,
): Promise<Target[]> {
  const words = query.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const found = await Promise.all([
    ...(onlyEntries ? editorialTypes : routedTypes).map((type) =>
      searchType(strapi, type, words, asker, most),
    ),
    ...(!onlyEntries && words.length > 0 ? [searchFiles(strapi, words, asker.ability, most)] : []),
  ]);
  return found
    .flat()
    .toSorted(
      (one, other) => rank(other, words) - rank(one, words) || (one.updatedAt < other.updatedAt ? 1 : -1),
    )
    .slice(0, most)
    .map(({ target }) => target);
}

/** What begins with the first word comes before what has it somewhere. */
function rank({ target: { title } }: FoundEntry, [first]: string[]): number {
  return first && foldText(title ?? '').startsWith(foldText(first)) ? 1 : 0;
}
