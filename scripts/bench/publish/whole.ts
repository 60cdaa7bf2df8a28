import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteBundle } from '../../../publisher/src/site/bundle.ts';
import { readPublisherConfig } from '../../../publisher/src/config.ts';
import { createLog } from '../../../publisher/src/log.ts';
import type { TypeName } from '../../../shared/src/index.ts';
import type { Wire } from './wire.ts';

/**
 * `whole.ts <wire.json> <folder>`: renders all of a content file by the bundle that the publisher loads, writes what came
 * of it, and prints how many pages there are and how long rendering and writing took, in milliseconds.
 */
const [file = '', folder = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const log = createLog('bench');
log.level = 'silent';
const site = await siteBundle(readPublisherConfig({ HOOK_SECRET: '-', CMS_TOKEN: '-' }), log)(signal);
const wire = JSON.parse(await readFile(file, 'utf8')) as Wire;
for (const [type, documents] of Object.entries(wire))
  for (const document of [documents].flat()) site.published.store.put(type as TypeName, document);
const [problem] = site.published.store.problems;
if (problem) throw new Error(problem);

let [pages, rendering, writing] = [0, 0, 0];
const render = site.createRenderer();
const now = new Date();
for (let more = true; more;) {
  const started = performance.now();
  const address = new URL('http://localhost:4321');
  const part = await render({ moment: now, address, first: [], signal });
  rendering += performance.now() - started;
  if (part.failed[0]) throw new Error(part.failed[0].message);
  const rendered = performance.now();
  for (const { path, body } of part.rendered) {
    const target = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, body);
  }
  writing += performance.now() - rendered;
  pages += part.rendered.length;
  more = part.more !== undefined;
}
console.log(JSON.stringify({ pages, rendering, writing, cpu: process.cpuUsage().user / 1000 }));
process.exit(0);
