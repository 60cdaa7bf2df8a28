import { bootStrapi } from './boot.ts';

/**
 * A second CMS, in a process of its own, on the database of its environment. It says its address. Once it is sent a message, it
 * hangs in the next publication that was scheduled, and says so.
 */
const { strapi, url } = await bootStrapi();
let hangs = false;
process.on('message', () => {
  hangs = true;
});
strapi.documents.use(async (change, next) => {
  const state = strapi.requestContext.get()?.state as { isScheduled?: boolean } | undefined;
  if (!hangs || change.action !== 'publish' || !state?.isScheduled) return next();
  process.send?.('hangs');
  return new Promise<never>(() => undefined);
});
process.send?.(url);
