import { cmsReader } from './cms.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { fileReader } from './file.ts';
import { Store } from './store.ts';

/** What every page is made of. */
interface Current {
  store: Store;
  now: Date;
  siteUrl: URL;
}

async function load({ source, now, siteUrl }: Environment): Promise<Current> {
  const reader = source.kind === 'cms' ? cmsReader(source) : fileReader(source.path);
  const snapshot = await reader.read();
  for (const problem of snapshot.problems) console.warn(`Warning: ${problem}`);
  return { store: new Store(snapshot), now, siteUrl };
}

const current = await load(readEnvironment(process.env));

export const store: Store = current.store;
/** The instant of the build: the only clock that pages may read. */
export const now: Date = current.now;
/** The site's own address, without a path. */
export const siteUrl: URL = current.siteUrl;
