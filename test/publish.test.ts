import { createRequire } from 'node:module';
import type SharpFactory from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Editor } from './support/editor.ts';
import { eventually, type RunningProduct, startEmptyProduct } from './support/product.ts';

const sharp = createRequire(new URL('../cms/package.json', import.meta.url))('sharp') as typeof SharpFactory;

/** From the Publish button to the site, with everything real: CMS, webhook, build, release, server. */

let product: RunningProduct;
let editor: Editor;
let meeting: string;
let place: string;
let neighbourhood: string;

/** Dates far enough ahead to be upcoming on any day on which this test runs. */
const year = new Date().getFullYear() + 1;
const first = `${year}-05-11T15:00:00.000Z`;
const second = `${year}-05-18T16:30:00.000Z`;

const pages = {
  pl: '/spotkania/narada-o-podworku/',
  en: '/en/meetings/courtyard-council/',
};
/** Where an upcoming meeting of the neighbourhood shows, in each language. */
const elsewhere = {
  pl: [
    '/',
    '/spotkania/',
    '/osiedla/azory/',
    '/feed.atom',
    '/feed.rss',
    '/spotkania/feed.atom',
    '/spotkania/feed.rss',
  ],
  en: [
    '/en/',
    '/en/meetings/',
    '/en/neighbourhoods/azory/',
    '/en/feed.atom',
    '/en/feed.rss',
    '/en/meetings/feed.atom',
    '/en/meetings/feed.rss',
  ],
};
const titles = { pl: 'Narada o podwórku', en: 'Courtyard council' };

beforeAll(async () => {
  product = await startEmptyProduct();
  editor = await Editor.login(product.cms, 'admin@osiedle.example', 'Haslo-na-probe-1');
});
afterAll(() => product.end());

async function get(path: string): Promise<{ status: number; text: string; location: string | null }> {
  const response = await fetch(product.site + path, { redirect: 'manual' });
  return {
    status: response.status,
    text: unbroken(await response.text()),
    location: response.headers.get('location'),
  };
}

/** The visible text, with plain spaces in place of those that typography has put in. */
function unbroken(text: string): string {
  return text.replace(/\u00a0|&nbsp;|&#160;|&#xA0;/gi, ' ');
}

async function expectLive(path: string, text: string | RegExp): Promise<void> {
  await eventually(async () => {
    const page = await get(path);
    expect(page.status, path).toBe(200);
    expect(page.text, path).toMatch(text);
  });
}

async function drawing(background: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer();
  return new Uint8Array(bytes);
}

async function everyPage(): Promise<string[]> {
  const index = (await get('/sitemap-index.xml')).text;
  const sitemaps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] ?? '').pathname,
  );
  const texts = await Promise.all(sitemaps.map(async (path) => (await get(path)).text));
  return texts.flatMap((text) =>
    [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname),
  );
}

async function expectNowhere(text: string): Promise<void> {
  for (const path of [...(await everyPage()), ...elsewhere.pl, ...elsewhere.en]) {
    expect((await get(path)).text, path).not.toContain(text);
  }
}

describe('publishing', () => {
  test('an empty site is served before anything is published', async () => {
    expect((await get('/')).status).toBe(200);
    expect((await get('/en/')).status).toBe(200);
  });

  test('a saved draft shows nowhere', async () => {
    neighbourhood = (await editor.create('neighbourhood', { nameDefault: 'Azory', slug: 'azory' }))
      .documentId;
    const house = await editor.create('place', { nameDefault: 'Dom kultury', nameSecond: 'Culture house' });
    place = house.documentId;
    await expectLive('/osiedla/azory/', 'Azory');
    const data = {
      title: titles.pl,
      slug: 'narada-o-podworku',
      summary: 'Ustalimy, gdzie staną ławki.',
      startsAt: first,
      place: { set: [{ id: house.id, documentId: place }] },
      neighbourhoods: { set: [{ documentId: neighbourhood }] },
    };
    meeting = (await editor.create('meeting', data, 'pl')).documentId;
    const english = { title: titles.en, slug: 'courtyard-council', summary: 'Where will the benches stand?' };
    await editor.save('meeting', meeting, english, 'en');
    await expectLive('/osiedla/azory/', 'Azory');
    expect((await get(pages.pl)).status).toBe(404);
    await expectNowhere(titles.pl);
    await expectNowhere(titles.en);
  });

  test('an entry published in both languages shows on its page, lists, home pages, neighbourhoods, feeds and sitemap', async () => {
    await editor.publish('meeting', meeting, 'pl');
    await editor.publish('meeting', meeting, 'en');
    for (const locale of ['pl', 'en'] as const) {
      await expectLive(pages[locale], titles[locale]);
      for (const path of elsewhere[locale]) await expectLive(path, titles[locale]);
      // The sitemap is made after the switch.
      await eventually(async () => expect(await everyPage()).toContain(pages[locale]));
    }
    const polish = (await get(pages.pl)).text;
    expect(polish).toContain('17.00');
    expect(polish).toContain('Dom kultury');
    expect(polish).toMatch(new RegExp(`<link[^>]+hreflang="en"[^>]+${pages.en}`));
    expect((await get(pages.en)).text).toContain('Culture house');
  });

  test('an edit shows only after Publish, and a shared date shows in both languages', async () => {
    await editor.save('meeting', meeting, { title: 'Half-written', startsAt: first }, 'en');
    await editor.save('meeting', meeting, { summary: 'Zmieniona godzina!', startsAt: second }, 'pl');
    await expectLive(pages.pl, 'Ustalimy');
    await editor.publish('meeting', meeting, 'pl');
    await expectLive(pages.pl, /18\.30/);
    await expectLive(pages.pl, 'Zmieniona godzina!');
    await expectLive(pages.en, /18[:.]30|6[:.]30/);
    await expectNowhere('Half-written');
  });

  test('a renamed place or neighbourhood shows without a publish', async () => {
    await editor.save('place', place, { nameDefault: 'Dom Sąsiedzki' });
    await expectLive(pages.pl, 'Dom Sąsiedzki');
    await editor.save('neighbourhood', neighbourhood, { nameDefault: 'Azory Nowe' });
    await expectLive('/osiedla/azory/', 'Azory Nowe');
    await expectLive(pages.pl, 'Azory Nowe');
  });

  test('changed settings show on every page', async () => {
    await editor.saveSingle('setting', {
      siteNameDefault: 'Osiedla na próbę',
      siteNameSecond: 'Estates on trial',
    });
    await expectLive('/', 'Osiedla na próbę');
    await expectLive(pages.en, 'Estates on trial');
  });

  test('a replaced picture shows under a new address, and the old one is gone', async () => {
    const file = await editor.upload(await drawing('#2B3F91'), 'podworko.png');
    const cover = { file: file.id, altDefault: 'Podwórko', altSecond: 'A courtyard' };
    await editor.publish('meeting', meeting, 'pl', { cover });
    const address = /\/media\/podworko_[0-9a-z_]+\.avif/;
    await expectLive(pages.pl, address);
    const old = (await get(pages.pl)).text.match(address)?.[0] ?? '';
    expect((await get(old)).status).toBe(200);
    await expectLive(pages.en, 'A courtyard');

    await editor.upload(await drawing('#A01850'), 'inne.png', file.id);
    await eventually(async () => expect((await get(pages.pl)).text).not.toContain(old));
    const fresh = (await get(pages.pl)).text.match(address)?.[0] ?? '';
    expect((await get(fresh)).status).toBe(200);
    await eventually(async () => expect((await get(pages.en)).text).not.toContain(old));
  });

  test('a picture and a document in texts are replaced and withdrawn with their files, in both languages', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const photo = await editor.upload(await drawing('#2B3F91'), 'narada.png');
    const plan = await editor.upload(new Uint8Array(pdf), 'plan.pdf');
    const text = (alt: string) =>
      `![${alt}](${product.cms}${photo.url})\n\n[Plan](https://cms.example${plan.url})`;
    await expect(editor.publish('meeting', meeting, 'pl', { agenda: text('IMG_2034.png') })).rejects.toThrow(
      /„IMG_2034\.png” nie ma opisu/,
    );
    // The draft has the refused text.
    expect((await editor.read('meeting', meeting, 'pl'))['agenda']).toContain('IMG_2034');
    await editor.publish('meeting', meeting, 'pl', { agenda: text('Narada przy stole') });
    await editor.publish('meeting', meeting, 'en', { minutes: text('The council at a table') });
    const addresses = async () =>
      (await Promise.all(Object.values(pages).map(get))).map(
        (page) => page.text.match(/\/media\/(?:narada|plan)_[\w.]+/g) ?? [],
      );
    await expectLive(pages.pl, /<source type="image\/avif" srcset="\/media\/narada_\w+_480_\w+\.avif 480w/);
    await expectLive(pages.en, /alt="The council at a table"/);
    const first = [...new Set((await addresses()).flat())];
    // Three sizes, one for old browsers, and the document.
    expect(first).toHaveLength(5);
    for (const path of first) expect((await get(path)).status, path).toBe(200);

    await editor.upload(await drawing('#A01850'), 'inna.png', photo.id);
    const old = first.filter((path) => path.includes('narada'));
    await eventually(async () => {
      for (const path of old) expect((await get(path)).status, path).toBe(410);
    });
    const second = await addresses();
    expect(second.map((some) => some.length)).toEqual([5, 5]);
    for (const path of second.flat()) expect((await get(path)).status, path).toBe(200);

    for (const { id } of [photo, plan]) await editor.deleteFile(id);
    await eventually(async () => {
      for (const path of second.flat()) expect((await get(path)).status, path).toBe(410);
      expect(await addresses()).toEqual([[], []]);
    });
    expect((await get(pages.pl)).text).toContain('<p>Plan</p>');
  });

  test('a renamed page answers its old address with 301 and keeps its id in feeds', async () => {
    const id = /<id>(tag:[^<]+)<\/id>/g;
    const before = [...(await get('/spotkania/feed.atom')).text.matchAll(id)].map((match) => match[1]);
    await editor.publish('meeting', meeting, 'pl', { slug: 'narada-o-lawkach' });
    await eventually(async () => expect((await get(pages.pl)).status).toBe(301));
    expect((await get(pages.pl)).location).toMatch(/\/spotkania\/narada-o-lawkach\/$/);
    pages.pl = '/spotkania/narada-o-lawkach/';
    await expectLive(pages.pl, titles.pl);
    const after = [...(await get('/spotkania/feed.atom')).text.matchAll(id)].map((match) => match[1]);
    expect(after).toEqual(before);
  });

  test('a cancelled meeting says so in both languages, with its note', async () => {
    await editor.publish('meeting', meeting, 'pl', {
      eventStatus: 'cancelled',
      statusNote: 'Sala jest zalana.',
    });
    await expectLive(pages.pl, 'Sala jest zalana.');
    await expectLive(pages.pl, /odwołan/i);
    await expectLive(pages.en, /called off/i);
    expect((await get(pages.pl)).text).toContain('https://schema.org/EventCancelled');
  });

  test('a language that is withdrawn answers 410, and the other one no longer points to it', async () => {
    await editor.unpublish('meeting', meeting, 'en');
    await eventually(async () => expect((await get(pages.en)).status).toBe(410));
    expect((await get(pages.en)).text).toContain('lang="en"');
    const polish = await get(pages.pl);
    expect(polish.status).toBe(200);
    expect(polish.text).not.toContain(pages.en);
    for (const path of elsewhere.en) expect((await get(path)).text, path).not.toContain(titles.en);
    await eventually(async () => expect(await everyPage()).not.toContain(pages.en));
  });

  test('a deleted entry answers 410 under all its addresses and shows nowhere', async () => {
    await editor.delete('meeting', meeting);
    await eventually(async () => expect((await get(pages.pl)).status).toBe(410));
    expect([301, 410]).toContain((await get('/spotkania/narada-o-podworku/')).status);
    await expectNowhere(titles.pl);
    await eventually(async () => expect(await everyPage()).not.toContain(pages.pl));
  });
});

describe('a fault', () => {
  test('of the publisher leaves the site up; the publisher is started again and catches up', async () => {
    const { pid } = product.children.publisher;
    if (pid) process.kill(pid, 'SIGKILL');
    expect((await get('/')).status).toBe(200);
    const topic = { nameDefault: 'Zieleń', nameSecond: 'Greenery', slug: 'zielen' };
    await editor.create('topic', topic);
    await expectLive('/tematy/zielen/', 'Zieleń');
  });

  test('at the hook: an anonymous request is refused', async () => {
    expect((await fetch(`${product.site}/_publisher/hook`, { method: 'POST', body: '{}' })).status).toBe(401);
    const status = (await (await fetch(`${product.site}/_publisher/status`)).json()) as object;
    expect(Object.keys(status).sort()).toEqual(['cursor', 'publishedAt', 'release', 'state']);
  });
});
