import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { editorialTypes, type PreviewAnswer, type PreviewRequest } from '@osiedle/shared';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readExamples, type WireDocument } from '../../shared/examples/index.ts';
import { token } from '../../site/test/support/cms.ts';
import { DraftRenderer } from '../src/preview/draft-renderer.ts';
import { Previews, type PreviewLimits } from '../src/preview/previews.ts';
import type { LoadedSite } from '../src/render/bundle.ts';
import { empty } from './support/empty-site.ts';
import { temporaryFolder } from './support/folder.ts';
import { loadTwoSites, type TwoSites } from './support/history-sites.ts';
import { examplesCms, publisherOf } from './support/real-site.ts';
import { renderAll, siteUrl } from './support/rendering.ts';
import { silence } from './support/silence.ts';
import { until } from './support/until.ts';

const now = new Date('2026-11-20T08:00:00.000Z');
const base = '/preview/who~1';

/** Two copies of the site: one is published, the other shows drafts and never shares a store with it. */
let sites: TwoSites;
let site: LoadedSite;
let renderer: DraftRenderer;
beforeAll(async () => {
  sites = await loadTwoSites();
  site = sites.fresh;
});
afterAll(() => sites.remove());

/** All examples but the given ones are published. */
function publishExamples(isLeftOut: (wire: WireDocument) => boolean = () => false): void {
  for (const one of [sites.incremental, sites.fresh]) {
    empty(one);
    for (const { type, wire } of readExamples()) if (!isLeftOut(wire)) one.published.store.put(type, wire);
  }
  renderer = new DraftRenderer(site, { url: siteUrl, token }, siteUrl);
}

const full = (type: string) =>
  readExamples().find((one) => one.type === type && one.wire.locale === 'pl')?.wire;
const draftOf = (type: string, changes: object = {}): WireDocument => {
  const wire = full(type);
  if (!wire) throw new Error(`There is no example of ${type}.`);
  return { ...wire, publishedAt: null, ...changes };
};
const pageOf = (type: string, draft?: Record<string, unknown>, rest = {}) => ({
  type,
  documentId: draftOf(type).documentId,
  locale: 'pl' as const,
  ...(draft && { draft }),
  ...rest,
});

describe('a draft over the published content', () => {
  test('has the same bytes as once it is published at that instant, and leaves nothing behind', async () => {
    const ids = editorialTypes.map((type) => draftOf(type).documentId);
    publishExamples((wire) => ids.includes(wire.documentId) && wire.locale === 'pl');
    const publication = sites.incremental.createRenderer([]);
    const live = new Map<string, Buffer>();
    const publish = async () => {
      const { rendered, failed } = await renderAll(publication, now);
      expect(failed).toEqual([]);
      for (const { path, body } of rendered) live.set(path, Buffer.from(body));
    };
    await publish();
    // One of each type that is new, and one that was published and has another title now.
    const edited = { title: 'Nowa łąka & sąd', originallyPublishedAt: '2025-01-05T10:00:00.000Z' };
    for (const [type, changes] of [
      ...editorialTypes.map((one) => [one, {}] as const),
      ['meeting', edited] as const,
    ]) {
      const draft = draftOf(type, { title: 'Łąka & sąd', originallyPublishedAt: null, ...changes });
      const seen = await renderer.render(pageOf(type, draft), now);
      if (!('bytes' in seen)) throw new Error(`There is no page: ${JSON.stringify(seen)}`);
      const home = await renderer.render(pageOf(type, undefined, { path: '/' }), now);
      expect('bytes' in home && live.get('/')?.equals(home.bytes)).toBe(true);

      const at = now.toISOString();
      const originallyPublishedAt = draft['originallyPublishedAt'] ?? at;
      for (const { published } of [sites.incremental, sites.fresh])
        published.store.put(type, { ...draft, publishedAt: at, originallyPublishedAt });
      await publish();
      expect(live.get(seen.path)?.equals(seen.bytes), seen.path).toBe(true);
    }
  });

  test('links, pictures and styles are below the preview’s own path, and the policy knows the styles', async () => {
    publishExamples();
    const draft = draftOf('meeting', {
      documents: [],
      body: '![Łąka](/uploads/laka_1a2b3c4d5e_0123456789abcdef.jpg) [Kalendarz](/kalendarz/)',
    });
    const plain = await renderer.render(pageOf('meeting', draft), now);
    const seen = await renderer.render(pageOf('meeting', draft, { base }), now);
    if (!('bytes' in plain && 'bytes' in seen)) throw new Error('There is no page.');
    const text = Buffer.from(seen.bytes).toString();
    expect(text).toContain(`href="${base}/kalendarz/"`);
    expect(text.match(/(?:href|src)="\/(?!preview\/who~1\/)[^"]*"/g)).toBeNull();
    expect(text.replaceAll(base, '')).toBe(Buffer.from(plain.bytes).toString());
  });

  test('says what keeps it from being shown', async () => {
    publishExamples();
    const faultOf = (changes: object, type = 'meeting') =>
      renderer.render(pageOf(type, draftOf(type, changes)), now);
    const incomplete = { kind: 'fault', fault: 'fields', fields: [['title'], ['startsAt']] };
    expect(await faultOf({ startsAt: null, title: null })).toEqual(incomplete);
    // The one that is published first keeps the address.
    const [taken] = readExamples().filter(
      ({ type, wire }) =>
        type === 'meeting' && wire.locale === 'pl' && wire.documentId < draftOf('meeting').documentId,
    );
    if (taken)
      expect(await faultOf({ slug: taken.wire['slug'] })).toEqual({ kind: 'fault', fault: 'address' });
    expect(await faultOf({ slug: 'kalendarz' }, 'page')).toEqual({ kind: 'fault', fault: 'address' });
    expect(await faultOf({ body: `${'_a__'.repeat(37_500)}<!--${'a'.repeat(9_993)}-->` })).toEqual({
      kind: 'fault',
      fault: 'text',
    });
    site.published.store.remove('meeting', draftOf('meeting').documentId, 'pl');
    expect(await renderer.render(pageOf('meeting'), now)).toEqual({ kind: 'fault', fault: 'unpublished' });
    expect(
      await renderer.render(pageOf('meeting', undefined, { path: '/spotkania/nie-ma-takiego/' }), now),
    ).toEqual({ kind: 'missing' });
  });
});

describe('the process that renders drafts', { timeout: 180_000 }, () => {
  async function startPreviews(limits: Partial<PreviewLimits> = {}) {
    const cms = await examplesCms();
    const dataDir = await temporaryFolder();
    const env = {
      ...process.env,
      DATA_DIR: dataDir,
      CMS_URL: cms.url.origin,
      CMS_TOKEN: token,
      HOOK_SECRET: 'x',
      SITE_URL: siteUrl.href,
      LOG_LEVEL: 'silent',
    };
    const previews = new Previews(silence, { answerMs: 120_000, ...limits }, undefined, env);
    onTestFinished(() => previews.stop());
    const ask = (changes: Partial<PreviewRequest> = {}): Promise<PreviewAnswer> =>
      previews.ask({
        viewer: 'anna',
        ...pageOf('meeting', draftOf('meeting', { title: 'Tajny szkic' })),
        base,
        ...changes,
      });
    return { cms, dataDir, ask };
  }
  const textOf = (answer: PreviewAnswer) => (answer.kind === 'page' ? answer.text : answer.kind);

  test('shows the draft, of several requests the newest, with the site’s files; and no release ever has a byte of it', async () => {
    const { cms, dataDir, ask } = await startPreviews();
    const first = await ask();
    expect(textOf(first)).toContain('Tajny szkic');
    expect(first.kind === 'page' && first.policy).toMatch(
      /style-src 'self' 'sha256-.*frame-ancestors 'self'; sandbox allow-same-origin/,
    );
    const [font = ''] = /\/assets\/[\w.-]+\.woff2/.exec(textOf(first)) ?? [];
    expect(await ask({ path: font, filesOnly: true })).toMatchObject({ kind: 'file', type: 'font/woff2' });
    expect(await ask({ path: '/../server/entry.mjs', filesOnly: true })).toEqual({ kind: 'missing' });
    // What is published meanwhile is there, too, and other pages list the draft.
    cms.put('meeting', {
      ...draftOf('meeting', { publishedAt: now.toISOString() }),
      documentId: 'inne',
      slug: 'inne-spotkanie',
      title: 'Inne spotkanie',
    });
    const several = await Promise.all(
      ['/', '/spotkania/', undefined].map((path) => ask(path === undefined ? {} : { path })),
    );
    expect(several.map(({ kind }) => kind)).toEqual(['page', 'superseded', 'page']);
    expect(textOf(await ask({ path: '/aktualnosci/' }))).not.toContain('Tajny szkic');
    expect(textOf(await ask({ draft: undefined, path: '/spotkania/inne-spotkanie/' }))).toContain(
      'Inne spotkanie',
    );

    await (
      await publisherOf(cms.url, dataDir)
    )();
    const blobs = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true });
    const files = blobs.filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(20);
    for (const { parentPath, name } of files)
      expect((await readFile(join(parentPath, name))).includes('Tajny szkic'), name).toBe(false);
  });

  test('tells whoever is too early to come again, ends when nobody looks, and comes back', async () => {
    const { ask } = await startPreviews({ answerMs: 500, idleMs: 2500 });
    expect(await ask()).toEqual({ kind: 'later' });
    await until(async () => (await ask()).kind === 'page', 60_000);
    await sleep(3000);
    expect(await ask()).toEqual({ kind: 'later' });
  });
});
