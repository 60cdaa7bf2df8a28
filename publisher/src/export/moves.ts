import { isLive, isRedirect, type Manifest } from '../releases/manifest.ts';

/** Old addresses of a release, and where each leads. */
export function redirectsOf({ paths }: Manifest): [from: string, location: string][] {
  return Object.entries(paths).flatMap(([from, entry]): [string, string][] =>
    isRedirect(entry) ? [[from, entry.location]] : [],
  );
}

/** Addresses whose content was withdrawn: pages, pictures and documents. */
export function gonePaths({ paths, withdrawn }: Manifest): string[] {
  const pages = Object.entries(paths).flatMap(([path, { status }]) => (status === 410 ? [path] : []));
  const files = Object.keys(withdrawn).filter((path) => !(path in paths) || !isLive(paths[path]));
  return [...new Set([...pages, ...files.filter((path) => paths[path]?.status !== 301)])].sort();
}
