import { pathIn } from '@osiedle/shared/paths';
import { styleHashes } from './style-hashes.ts';

/** What is known of a page by looking at its HTML. */
export interface PageInspection {
  /** CSP hash sources of the styles that stand in it. */
  styles: string[];
  /** Paths on this site that it links to or shows, decoded, without query and fragment. */
  links: string[];
}

/** An attribute that leads somewhere, as our own templates and the sanitiser of editors' texts write it. */
const reference = /\s(?:href|src)="(\/[^"]*)"/g;

/** Looks through one page of the built site. What is found are pieces of `html`: see {@link detachedCopy}. */
export function inspectPage(html: string): PageInspection {
  const links = new Set<string>();
  for (const [, address = ''] of html.matchAll(reference))
    if (!address.startsWith('//')) links.add(pathIn(address.replaceAll('&amp;', '&')));
  return { styles: styleHashes(html), links: [...links] };
}

/** The same as a copy: V8 keeps a whole page alive as long as anybody holds a piece that was cut out of it. */
export function detachedCopy<T>(pieces: T): T {
  return structuredClone(pieces);
}
