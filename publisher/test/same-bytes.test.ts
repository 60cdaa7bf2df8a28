import { join } from 'node:path';
import type { TypeName } from '@osiedle/shared';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../../site/test/support/build.ts';
import { Releases } from '../src/releases/releases.ts';
import { compose } from './support/compose.ts';
import { temporaryFolder } from './support/folder.ts';
import { ContentHistory, type Doc } from './support/history.ts';
import { operations } from './support/history-operations.ts';
import { Random } from './support/history-random.ts';
import {
  apply,
  loadTwoSites,
  Rendered,
  siteUrl,
  uploadFiles,
  type TwoSites,
  toPlain,
} from './support/history-sites.ts';
import { empty } from './support/empty-site.ts';
import type { Rendering } from './support/rendering.ts';
import { rounds } from './support/rounds.ts';

/** The history of this seed soon reaches a New Year, and a clock that is set back. */
const firstSeed = 10;
const seeds = process.env['SEED']
  ? [Number(process.env['SEED'])]
  : Array.from({ length: rounds(1, 12) }, (_, index) => firstSeed + index);
const steps = Number(process.env['STEPS'] ?? rounds(12, 150));
/**
 * The steps in which the site is rendered afresh and compared: what one step has left behind shows in the next ones, too.
 * Storing a site takes longer than rendering it, so stored sites are compared in fewer.
 */
const comparedEach = process.env['SEED'] ? 1 : rounds(3, 1);
const composedEach = rounds(6, 5);

let sites: TwoSites;
beforeAll(async () => {
  sites = await loadTwoSites();
});
afterAll(() => sites.remove());

async function emptyFolders() {
  const dataDir = await temporaryFolder();
  const uploads = join(dataDir, 'uploads');
  const { blobs } = await Releases.open(dataDir, 1);
  return { blobs, uploads };
}

/** The incremental site with the first documents of the history. */
async function startIncremental(documents: Doc[]) {
  const { blobs, uploads } = await emptyFolders();
  await uploadFiles(documents, uploads);
  empty(sites.incremental);
  apply(
    sites.incremental,
    documents.map((doc) => ({ ...doc, isGone: false })),
  );
  return { site: new Rendered(sites.incremental, blobs, uploads), blobs, uploads };
}

test.each(seeds)(
  'an incrementally rendered site has the same bytes as a freshly rendered one (SEED=%i)',
  { timeout: 600_000 },
  async (seed) => {
    const history = new ContentHistory(seed, 45);
    const order = new Random(seed);
    const { site: incremental, blobs, uploads } = await startIncremental(history.documents);
    let until = (await incremental.update(history.now)).until;

    for (let count = 1; count <= steps; count++) {
      const before = history.now;
      const { done, rows, now } = history.next(operations);
      const context = `SEED=${seed} step ${count}: ${done.join(', ')}; now ${now.toISOString()}`;
      apply(sites.incremental, rows);
      const rendering = await incremental.update(now);
      expect(rendering.failed, context).toEqual([]);
      // The publisher relies on `until` alone when only time changes a page.
      if (rows.length === 0 && now >= before && now.getTime() < until)
        expect(rendering.rendered, context).toEqual([]);
      until = rendering.until;
      if (count % comparedEach > 0) continue;

      empty(sites.fresh);
      apply(
        sites.fresh,
        order.shuffled(history.documents).map((doc) => ({ ...doc, isGone: false })),
      );
      const fresh = new Rendered(sites.fresh, blobs, uploads);
      const fullRendering = await fresh.render(now);
      expect(differences(incremental.pages, fresh.pages), context).toEqual([]);
      expect(sites.incremental.published.store.problems, context).toEqual(
        sites.fresh.published.store.problems,
      );
      if (count % composedEach > 0) continue;
      await fresh.store(fullRendering);
      expect(await incremental.result(), context).toEqual(await fresh.result());
    }

    const built = await buildSite(wireOf(history.documents), {
      BUILD_NOW: history.now.toISOString(),
      SITE_URL: siteUrl.origin,
    });
    onTestFinished(() => built.remove());
    // Both leave out missing files; a folder cannot list them.
    const { missing, ...composed } = await incremental.result();
    expect(missing).toEqual([]);
    expect({ ...composed, missing }, `SEED=${seed}, a plain build`).toEqual(
      toPlain(await compose(built.folder, blobs)),
    );
  },
);

/** The differences between two sites, each with the first words that differ. */
function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths.flatMap((path) => {
    const [incremental, fresh] = [one.get(path), other.get(path)];
    if (incremental && fresh?.equals(incremental)) return [];
    if (!incremental || !fresh)
      return [`${path} is only ${incremental ? 'in the incremental site' : 'in the fresh site'}`];
    const [a, b] = [incremental.toString(), fresh.toString()];
    let at = 0;
    while (a[at] === b[at]) at++;
    return [`${path}: …${a.slice(Math.max(0, at - 60), at + 100)}… instead of …${b.slice(at, at + 100)}…`];
  });
}

function wireOf(documents: Doc[]): Partial<Record<TypeName, unknown[]>> {
  const content: Partial<Record<TypeName, unknown[]>> = {};
  for (const { type, wire } of documents) (content[type] ??= []).push(wire);
  return content;
}

describe('what is rendered again', () => {
  const now = new Date('2026-11-20T08:00:00Z');
  const paths = ({ rendered }: Rendering) => rendered.map(({ path }) => path).sort();

  /** Hundreds of meetings, which fill many pages of the section, and several of a year, a neighbourhood and a topic. */
  async function longList() {
    const history = new ContentHistory(1, 300);
    const { site } = await startIncremental(history.documents);
    await site.render(now);
    const meeting = history.all(['meeting']).find(({ wire }) => wire['slug'] === 'zrobione-30');
    if (!meeting) throw new Error('There is no such meeting: look at what the history begins with.');
    return { history, site, meeting };
  }
  /** Rendered once for all tests; nothing of it is stored. */
  let list: ReturnType<typeof longList> | undefined;

  test('after an edit of a title: only the pages that show it', async () => {
    const { site, meeting } = await (list ??= longList());
    const wire = { ...meeting.wire, title: 'Tytuł bez pary' };
    apply(sites.incremental, [{ ...meeting, wire, isGone: false }]);
    const { rendered } = await site.render(now);
    const showing = [...site.pages].filter(([, body]) => body.includes(wire.title)).map(([path]) => path);
    expect(rendered.map(({ path }) => path).sort()).toEqual(showing.sort());
    expect(showing).toEqual(
      expect.arrayContaining([
        '/spotkania/zrobione-30/',
        '/spotkania/strona/2/',
        '/spotkania/rok/2019/strona/2/',
      ]),
    );
    expect(showing.length).toBeLessThan(12);
    const rows = rendered.map(({ body }) => Buffer.from(body).toString().split('<li class="row').length - 1);
    expect(Math.max(...rows)).toBeLessThan(50);
    apply(sites.incremental, [{ ...meeting, isGone: false }]);
    await site.render(now);
  });

  test('after a new entry: the last pages of its lists, and its year', async () => {
    const { history, site, meeting } = await (list ??= longList());
    const wire = {
      ...history.copy(meeting.wire),
      startsAt: '2026-12-30T17:00:00.000Z',
      publishedAt: now.toISOString(),
    };
    apply(sites.incremental, [{ ...meeting, wire, isGone: false }]);
    const rendered = paths(await site.render(now));
    expect(rendered.filter((path) => /\/(?:strona|rok|page|year)\//.test(path))).toEqual([
      '/osiedla/ugorek/strona/15/',
      '/spotkania/rok/2026/',
      '/spotkania/strona/15/',
    ]);
    expect(rendered).toEqual(
      expect.arrayContaining([
        '/',
        '/feed.atom',
        '/spotkania/',
        '/spotkania/feed.rss',
        '/spotkania/zrobione-301/',
      ]),
    );
    expect(rendered.length).toBeLessThan(40);
  });

  test('when only time passes: nothing before the predicted instant, and few pages then', async () => {
    const { site } = await (list ??= longList());
    const { until } = await site.render(now);
    expect(paths(await site.render(new Date(until - 1)))).toEqual([]);
    const then = paths(await site.render(new Date(until)));
    expect(then.length).toBeGreaterThan(0);
    expect(then.length).toBeLessThan(site.pages.size / 10);
  });
});
