import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { appendRows } from './append.ts';
import { Recorder } from './recorder.ts';
import { serialise } from './serialise.ts';

const current = new AsyncLocalStorage<Recorder>();

/**
 * Runs a write and records what it changes on the site, in the same transaction. A nested write (the redirects of a
 * publish) belongs to the outer one.
 * @param write tells the recorder which documents it is about to change
 */
export async function journalChanges<Result>(
  strapi: Core.Strapi,
  write: (recorder: Recorder) => Promise<Result>,
): Promise<Result> {
  const outer = current.getStore();
  if (outer) return write(outer);
  return serialise(strapi, () => {
    const recorder = new Recorder(strapi);
    return current.run(recorder, async () => {
      const result = await write(recorder);
      await recorder.close();
      await appendRows(strapi, await recorder.newRows());
      return result;
    });
  });
}
