import { pathIn } from '@osiedle/shared/locale-paths';
import { styleHashes } from './style-hashes.ts';

/** What the HTML of a page contains. */
export interface PageInspection {
  /** The CSP hash sources of its `<style>` elements. */
  styles: string[];
  /** The paths on this site that it links to or embeds, decoded, without query and fragment. */
  links: string[];
}

/** A `href` or `src`, as our templates and the sanitiser of editors' texts write it. */
const reference = /\s(?:href|src)="(\/[^"]*)"/g;

/** Finds the styles and links of a page. The strings found are slices of `html`: see {@link detachedCopy}. */
export function inspectPage(html: string): PageInspection {
  const links = new Set<string>();
  for (const [, address = ''] of html.matchAll(reference))
    if (!address.startsWith('//')) links.add(pathIn(address.replaceAll('&amp;', '&')));
  return { styles: styleHashes(html), links: [...links] };
}

/** A deep copy. V8 keeps a page's whole text in memory as long as anybody holds a slice of it. */
export function detachedCopy<T>(slices: T): T {
  return structuredClone(slices);
}
