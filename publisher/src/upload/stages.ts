import { isAssetPath, isMediaPath } from '../releases/hashed-paths.ts';

/**
 * Sorts files into stages, each of which needs only what is in those before it: first pictures, documents, fonts and the
 * like, then pages, then what leads people and machines to pages: feeds, the sitemap and redirects.
 */
export function inStages<Source>(
  files: [name: string, source: Source][],
): [name: string, source: Source][][] {
  const stages = Object.groupBy(files, ([name]) => stageOf(name));
  return [stages[0] ?? [], stages[1] ?? [], stages[2] ?? []];
}

function stageOf(name: string): 0 | 1 | 2 {
  const path = `/${name}`;
  if (isAssetPath(path) || isMediaPath(path) || /^\/favicon\./.test(path)) return 0;
  return /\.html(?:\.gz)?$/.test(name) ? 1 : 2;
}
