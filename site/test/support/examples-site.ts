import { existsSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock, LockedError } from '../../../publisher/src/process/lock.ts';
import { buildSite, siteIn, type BuiltSite } from './build.ts';
import type { WireDocument } from '../../../shared/examples/index.ts';
import type { WireContent } from '../../src/content/wire.ts';
import { exampleWire, fileOf, formatsOf } from './store.ts';

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

/** What the text of the page “about” shows in this site: a large picture, a small one, and a document. */
export const textFiles = {
  photo: fileOf('photo', `/uploads/lawka_1a2b3c4d5e_${'a'.repeat(16)}.jpg`, {
    size: 2500,
    width: 4000,
    height: 2667,
    formats: formatsOf('lawka_1a2b3c4d5e', [480, 800, 1200, 1920]),
  }),
  sign: fileOf('sign', '/uploads/znak_1.png', { width: 60, height: 40 }),
  rules: fileOf('rules', '/uploads/regulamin_1.pdf'),
};

/** The examples, with a text that shows files of the library. */
export function examplesContent(): WireContent {
  const wire = exampleWire();
  const { photo, sign, rules } = textFiles;
  const texts: Record<string, string> = {
    'o-nas': `![Ławka pod lipą](${photo.url})\n\n![Znak programu](${sign.url})\n\n[Regulamin](${rules.url})`,
    about: `![A bench below a lime](${photo.url})\n\n![Sign of the programme](${sign.url})\n\n[Rules](${rules.url})`,
  };
  const page = (wire.page as WireDocument[]).map((one) => {
    const more = texts[String(one['slug'])];
    return more === undefined ? one : { ...one, body: `${String(one['body'])}\n\n${more}` };
  });
  return { ...wire, page, file: Object.values(textFiles) };
}

async function build(folder: string): Promise<void> {
  const site = await buildSite(examplesContent());
  await cp(site.folder, `${folder}.part`, { recursive: true });
  await rename(`${folder}.part`, folder);
  await site.remove();
}
