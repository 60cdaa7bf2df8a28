import { existsSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock, LockedError } from '../../../publisher/src/process/lock.ts';
import { buildSite, siteIn, type BuiltSite } from './build.ts';
import { exampleWire } from './store.ts';

/** The examples' site. It is built once for all tests, and removed with their temporary folder. */
export async function examplesSite(): Promise<BuiltSite> {
  const folder = join(tmpdir(), 'examples-site');
  while (!existsSync(folder)) {
    try {
      const { unlock } = lock(`${folder}.lock`);
      try {
        if (!existsSync(folder)) await build(folder);
      } finally {
        unlock();
      }
    } catch (error) {
      if (!(error instanceof LockedError)) throw error;
      await sleep(100);
    }
  }
  return siteIn(folder);
}

async function build(folder: string): Promise<void> {
  const site = await buildSite(exampleWire());
  await cp(site.folder, `${folder}.part`, { recursive: true });
  await rename(`${folder}.part`, folder);
  await site.remove();
}
