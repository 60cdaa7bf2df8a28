import { setTimeout as sleep } from 'node:timers/promises';
import { defaultLocale, entryPath } from '../../../shared/src/index.ts';
import type { Product } from '../../start/product.ts';
import type { Say } from '../../start/progress.ts';
import { administrator } from '../bench-settings.ts';
import { bodyOf } from './generated-content.ts';
import { readSomeEntries } from './entries.ts';
import { Panel } from './panel.ts';
import { madeRelease, isFirstRun, readPublisherStatus, waitUntilIdle } from './publisher.ts';
import { Visitor } from './visitor.ts';

/** Pause between two edits. */
const pauseMs = 1000;

/**
 * Kills the publisher, so that it renders everything again, and publishes changes during that, one after another.
 * @param most the number of changes; fewer if the rendering ends before
 * @returns how long each took from the CMS's answer until the server sent the new bytes, in milliseconds
 */
export async function measureOvertaking(product: Product, most: number, say: Say): Promise<number[]> {
  const panel = await Panel.login(product.cms, administrator);
  const visitor = new Visitor(product.site);
  const access = { url: new URL(product.cms), token: product.secrets.CMS_TOKEN };
  const { some } = await readSomeEntries(access, 'update');
  const { pid } = product.children.publisher;
  if (!pid) throw new Error('The publisher does not run.');
  process.kill(pid, 'SIGKILL');
  await waitUntilRendering(product);
  const durations: number[] = [];
  for (const [index, { documentId, slug }] of some.slice(0, most).entries()) {
    const path = entryPath('update', defaultLocale, slug);
    const mark = `Zmiana wśród całości ${index} ${Date.now()}`;
    const before = await visitor.tag(path);
    await panel.publish('update', documentId, defaultLocale, { title: mark, body: bodyOf(index + 3000, 0) });
    const answeredAt = performance.now();
    const liveAt = await visitor.waitFor(path, mark, before);
    // It counts only if there was a rendering to overtake.
    if (!(await isRendering(product))) break;
    durations.push(liveAt - answeredAt);
    await sleep(pauseMs);
  }
  visitor.close();
  await waitUntilIdle(product, madeRelease);
  say(`  ${durations.length} edits measured while everything was rendered`);
  return durations;
}

async function waitUntilRendering(product: Product): Promise<void> {
  while (!(await isRendering(product))) await sleep(20);
}

/** Whether the publisher has read everything, but no run has rendered all of it yet. */
async function isRendering(product: Product): Promise<boolean> {
  const { history = [] } = (await readPublisherStatus(product)) ?? {};
  const first = history.findIndex(isFirstRun);
  const since = history.slice(0, first + 1);
  return since.at(-1)?.steps['read'] !== undefined && !since.some(madeRelease);
}
