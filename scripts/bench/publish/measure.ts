import { setTimeout as sleep } from 'node:timers/promises';
import {
  defaultLocale,
  editorialTypes,
  entryPath,
  eventTypes,
  type EditorialType,
} from '../../../shared/src/index.ts';
import type { RunRecord } from '../../../publisher/src/run/history.ts';
import type { Product } from '../../start/product.ts';
import type { Say } from '../../start/progress.ts';
import { administrator } from '../bench-settings.ts';
import { bodyOf } from './generated-content.ts';
import { readSomeEntries, type EntryAddress } from './entries.ts';
import { Panel } from './panel.ts';
import { madeRelease, isFirstRun, waitUntilIdle } from './publisher.ts';
import { Visitor } from './visitor.ts';

/** Types to edit, about as often as editors edit them. */
const types = [
  'update',
  'meeting',
  'update',
  'document',
  'meeting',
  'workshop',
  'update',
  'project',
] as const;
/** Pause between two publishes. */
const pauseMs = 300;

/** One publish. Times in milliseconds. */
export interface Publish {
  /** From the CMS's answer until the server sends the new bytes. */
  live: number;
  /** How long the CMS took to answer. */
  cms: number;
  steps: RunRecord['steps'];
  pages: number;
}

/** All measured publishes. */
export interface Publishes {
  /** Entries that existed before, in the default language. */
  entries: number;
  edits: Publish[];
  additions: Publish[];
}

/** Publishes `edits` changed entries and half as many new ones, one after another. */
export async function measurePublishes(product: Product, edits: number, say: Say): Promise<Publishes> {
  const panel = await Panel.login(product.cms, administrator);
  const visitor = new Visitor(product.site);
  const access = { url: new URL(product.cms), token: product.secrets.CMS_TOKEN };
  const entriesOf = new Map<EditorialType, EntryAddress[]>();
  const result: Publishes = { entries: 0, edits: [], additions: [] };
  for (const type of editorialTypes) {
    const { some, total } = await readSomeEntries(access, type);
    entriesOf.set(type, some);
    result.entries += total;
  }
  await waitUntilIdle(product, isFirstRun);

  const measureOne = async (path: string, mark: string, act: () => Promise<void>): Promise<Publish> => {
    await sleep(pauseMs);
    const before = await visitor.tag(path);
    const started = performance.now();
    await act();
    const answeredAt = performance.now();
    const liveAt = await visitor.waitFor(path, mark, before);
    const { steps, pageCount = 0 } = await waitUntilIdle(product, madeRelease);
    return { live: liveAt - answeredAt, cms: answeredAt - started, steps, pages: pageCount };
  };
  // The first publishes of a process are a warm-up and do not count.
  for (let index = -3; index < edits; index++) {
    const type = types[Math.abs(index) % types.length] ?? 'update';
    const all = entriesOf.get(type) ?? [];
    const { documentId, slug } = all[(Math.abs(index) * 17) % all.length] as EntryAddress;
    const mark = `Zmiana ${index + 10} ${Date.now()}`;
    const data = { title: mark, body: bodyOf(index + 1000, 0) };
    const publish = await measureOne(entryPath(type, defaultLocale, slug), mark, () =>
      panel.publish(type, documentId, defaultLocale, data),
    );
    if (index >= 0) result.edits.push(publish);
  }
  say(`  ${edits} edits measured`);
  for (let index = -1; index < edits / 2; index++) {
    const type = types[Math.abs(index) % types.length] ?? 'update';
    const [other] = entriesOf.get('project') ?? [];
    const mark = `Nowość ${index + 10} ${Date.now()}`;
    const slug = `nowosc-${Date.now()}`;
    const data = {
      title: mark,
      slug,
      summary: 'Właśnie to ogłosiliśmy.',
      body: bodyOf(index + 2000, 0),
      ...(eventTypes.some((one) => one === type) && { startsAt: '2027-05-05T15:00:00.000Z' }),
      ...((type === 'meeting' || type === 'update') &&
        other && { projects: { connect: [{ documentId: other.documentId, locale: defaultLocale }] } }),
    };
    const publish = await measureOne(entryPath(type, defaultLocale, slug), mark, () =>
      panel.publishNew(type, defaultLocale, data),
    );
    if (index >= 0) result.additions.push(publish);
  }
  visitor.close();
  say(`  ${result.additions.length} new entries measured`);
  return result;
}
