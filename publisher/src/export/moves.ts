import { isLive, isRedirect, type Manifest } from '../releases/manifest.ts';

/** Old addresses of a release in their order, and where each leads. */
export function redirectsOf({ paths }: Manifest): [from: string, location: string][] {
  return [...paths]
    .flatMap(([from, entry]): [string, string][] => (isRedirect(entry) ? [[from, entry.location]] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Addresses whose content was withdrawn: pages, pictures and documents. */
export function gonePaths({ paths, withdrawn }: Manifest): string[] {
  const pages = [...paths].flatMap(([path, { status }]) => (status === 410 ? [path] : []));
  const files = withdrawn.keys().filter((path) => !isLive(paths.get(path)));
  return [...new Set([...pages, ...files.filter((path) => paths.get(path)?.status !== 301)])].sort();
}
