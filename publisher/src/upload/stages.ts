import { stampPath } from '@osiedle/shared';
import { isAssetPath, isMediaPath } from '../releases/hashed-paths.ts';

type Files<Source> = [name: string, source: Source][];

/**
 * Sorts files into stages, each of which needs only what is in those before it: first pictures, documents, fonts and the
 * like, then pages, then what leads people and machines to pages: feeds, the sitemap and redirects. The stamp, by which one
 * sees from outside that the release is there, is last and by itself.
 */
export function inStages<Source>(files: Files<Source>): { stages: Files<Source>[]; stamp: Files<Source> } {
  const stages = Object.groupBy(files, ([name]) => stageOf(name));
  return { stages: [stages[0] ?? [], stages[1] ?? [], stages[2] ?? []], stamp: stages[3] ?? [] };
}

function stageOf(name: string): 0 | 1 | 2 | 3 {
  const path = `/${name}`;
  if (isAssetPath(path) || isMediaPath(path) || /^\/favicon\./.test(path)) return 0;
  if (path === stampPath) return 3;
  return /\.html(?:\.gz)?$/.test(name) ? 1 : 2;
}
