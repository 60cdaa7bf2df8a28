import { inSlices } from '@osiedle/shared';
import { readContentSource, readBuildEnvironment } from './environment.ts';
import { readSource } from './reader.ts';
import { Store } from './store.ts';

/** What every page is made of. */

/** All published content. */
export const store: Store = new Store();
/** The instant of the rendering: the only clock that pages may read. */
export let now: Date = new Date(0);
/** The last row of the journal that the content of a whole build includes. The publisher knows that of a bundle. */
export let cursor = 0;
/** The address of the site's home page, with a final slash. */
export let siteUrl: URL = new URL('http://localhost');

/** Sets the instant and the site's address. Nothing may render meanwhile. */
export function setRenderContext(time: Date, address: URL): void {
  now = time;
  siteUrl = address;
}

// The publisher gives a bundle its content; a build reads it once.
if (!import.meta.env.SITE_WARM) {
  const { now: time, siteUrl: address } = readBuildEnvironment(process.env);
  const content = await readSource(readContentSource(process.env));
  for (const problem of content.store.problems) console.warn(`Warning: ${problem}`);
  cursor = content.cursor;
  await inSlices(store.become(content.store));
  setRenderContext(time, address);
}
