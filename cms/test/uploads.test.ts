import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { PublishedContent } from '../../site/src/content/published-content.ts';
import { mediaPath } from '../../site/src/media/path.ts';
import { environment, startCms } from './support/cms.ts';
import {
  pdfBytes,
  pictureBytes,
  removeUpload,
  replaceUpload,
  uploadFile,
  type StoredUpload,
} from './support/files.ts';

const cms = await startCms();
const folder = join(cms.dataDir, 'public/uploads');
const storedNames = () => readdirSync(folder).filter((name) => !name.startsWith('.'));
const addressesOf = (file: StoredUpload) =>
  [file.url, ...Object.values(file.formats ?? {}).map(({ url }) => url)].sort();
/** Sorted by width, then by format. */
const variantsOf = (file: StoredUpload) =>
  Object.values(file.formats ?? {}).sort((a, b) => a.width - b.width || a.mime.localeCompare(b.mime));
const bytesAt = (url: string) => readFile(join(cms.dataDir, 'public', url));

beforeEach(async () => {
  const files = await cms.strapi.db.query('plugin::upload.file').findMany();
  for (const file of files) await removeUpload(cms, file as unknown as StoredUpload);
});

/** A picture from a phone that was held sideways, with the place in its metadata. */
function phonePicture(width: number, height: number) {
  return pictureBytes(width, height)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Telefon' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 5/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '19/1 55/1 0/1',
      },
    });
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const notPictures = {
  'an SVG picture': Buffer.from(`<?xml version="1.0"?>${svg}`),
  'an SVG picture without a declaration': Buffer.from(svg),
  'an HTML page': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'a program': Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64)]),
  'a Windows program': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(128)]),
  'an archive': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(64)]),
  'plain text': Buffer.from('Zwykły tekst'),
  'an empty file': Buffer.alloc(0),
};

describe.each(Object.entries(notPictures))('%s', (_, bytes) => {
  test.each([
    ['zdjecie.png', 'image/png'],
    ['zdjecie.jpg', 'image/jpeg'],
    ['dokument.pdf', 'application/pdf'],
    ['obraz.svg', 'image/svg+xml'],
    ['strona', ''],
  ])('is refused under the name “%s”', async (name, type) => {
    await expect(uploadFile(cms, name, bytes, type)).rejects.toThrow(
      `Plik „${name}” nie jest ani zdjęciem (JPEG, PNG, WebP, AVIF, GIF), ani dokumentem PDF. Zapisz go w jednym z tych formatów.`,
    );
    expect(storedNames()).toEqual([]);
  });
});

describe('A name without a Latin letter', () => {
  test.each([
    ['🎉.png', /^\/uploads\/plik_/],
    ['你好 世界.png', /^\/uploads\/plik_/],
    ['!!!.png', /^\/uploads\/plik_/],
    ['.png', /^\/uploads\/png_|^\/uploads\/plik_/],
    ['…', /^\/uploads\/plik_/],
    ['Привет.png', /^\/uploads\/Privet_/],
    ['Łąka 1.png', /^\/uploads\/Laka_1_/],
  ])(
    '(%s) stays as it is in the library, and gets an address that works for every size',
    async (name, address) => {
      const file = await uploadFile(cms, name, await pictureBytes(500, 300).png().toBuffer());
      expect(file.name.startsWith(name)).toBe(true);
      expect(file.url).toMatch(address);
      for (const url of addressesOf(file)) {
        expect(url).toMatch(/^\/uploads\/[A-Za-z0-9][\w.-]*\.(?:png|avif|webp)$/);
        expect(() => mediaPath(url)).not.toThrow();
        expect((await bytesAt(url)).length).toBeGreaterThan(0);
      }
    },
  );

  test('takes no longer if it is long', async () => {
    const bytes = await pictureBytes().png().toBuffer();
    const before = process.cpuUsage();
    await uploadFile(cms, `${'AB'.repeat(20_000)}.png`, bytes).catch(() => undefined);
    const { user, system } = process.cpuUsage(before);
    // Transliterating all of it would take ten times as long.
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

describe('A picture', () => {
  test('that is cut off is refused', async () => {
    const complete = await sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    const half = complete.subarray(0, complete.length / 2);
    await expect(uploadFile(cms, 'zdjecie.jpg', half)).rejects.toThrow('Plik „zdjecie.jpg” jest uszkodzony.');
    const file = await uploadFile(cms, 'zdjecie.jpg', complete);
    await expect(replaceUpload(cms, file.id, 'zdjecie.jpg', half)).rejects.toThrow('uszkodzony');
    expect((await bytesAt(file.url)).length).toBeGreaterThan(0);
  });

  test.each(['jpeg', 'png', 'webp'] as const)(
    '(a %s) is turned upright, and loses its metadata',
    async (format) => {
      const bytes = await phonePicture(900, 600).toFormat(format).toBuffer();
      const sent = await sharp(bytes).metadata();
      expect(sent).toMatchObject({ width: 900, orientation: 6 });
      expect(sent.exif?.includes('Telefon')).toBe(true);
      const file = await uploadFile(cms, `IMG_001.${format}`, bytes);

      expect(file).toMatchObject({ width: 600, height: 900, mime: `image/${format}` });
      const addresses = addressesOf(file);
      expect(addresses).toHaveLength(5);
      for (const url of addresses) {
        const { width, height, exif, xmp, iptc, orientation } = await sharp(await bytesAt(url)).metadata();
        expect({ exif, xmp, iptc, orientation }).toEqual({});
        expect(height / width).toBeCloseTo(1.5, 2);
      }
    },
  );

  test('gets AVIF and WebP variants in the site’s widths', async () => {
    const file = await uploadFile(
      cms,
      'Szeroki dziedziniec.png',
      await pictureBytes(2000, 1000).png().toBuffer(),
    );
    expect(file).toMatchObject({
      name: 'Szeroki dziedziniec.png',
      mime: 'image/png',
      width: 2000,
      height: 1000,
    });
    const variants = variantsOf(file);
    expect(variants.map(({ mime, width, height }) => [mime, width, height])).toEqual(
      [480, 800, 1200, 1920].flatMap((width) => [
        ['image/avif', width, width / 2],
        ['image/webp', width, width / 2],
      ]),
    );
    for (const { url, mime, width } of variants) {
      const metadata = await sharp(await bytesAt(url)).metadata();
      expect(metadata.width).toBe(width);
      expect(mime).toBe(metadata.format === 'webp' ? 'image/webp' : 'image/avif');
    }
    expect(file.formats).toHaveProperty('thumbnail.mime', 'image/webp');
  });

  test.each([
    [1000, [480, 800, 1000]],
    [480, [480]],
    [1920, [480, 800, 1200, 1920]],
    [64, [64]],
  ])('of %i pixels gets none wider than itself', async (width, widths) => {
    const file = await uploadFile(cms, 'obraz.png', await pictureBytes(width, 48).png().toBuffer());
    expect(variantsOf(file).map((variant) => variant.width)).toEqual(widths.flatMap((one) => [one, one]));
  });

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('may be a %s', async (format) => {
    const bytes = await pictureBytes(500, 300).toFormat(format).toBuffer();
    const file = await uploadFile(cms, `obraz.${format}`, bytes);
    expect(file).toMatchObject({ mime: `image/${format}`, width: 500, height: 300 });
    const metadata = await sharp(await bytesAt(file.url)).metadata();
    expect(metadata).toMatchObject({ width: 500, height: 300 });
    expect(Object.keys(file.formats ?? {})).toHaveLength(4);
  });

  test('that is animated stays animated, with the height of one frame', async () => {
    const frames = [pictureBytes(60, 40, '#fff'), pictureBytes(60, 40, '#000')];
    const raw = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
    const file = await uploadFile(
      cms,
      'ruchomy.gif',
      await sharp(raw, { join: { animated: true } })
        .gif()
        .toBuffer(),
    );
    expect(file).toMatchObject({ width: 60, height: 40 });
    expect((await sharp(await bytesAt(file.url), { animated: true }).metadata()).pages).toBe(2);
  });

  test.each([
    ['zdjecie.html', 'zdjecie.png'],
    ['zdjecie.jpg', 'zdjecie.png'],
    ['zdjecie', 'zdjecie.png'],
    ['zdjecie.PNG', 'zdjecie.PNG'],
  ])('called “%s” is kept as “%s”', async (name, kept) => {
    const file = await uploadFile(cms, name, await pictureBytes().png().toBuffer(), 'text/html');
    expect(file).toMatchObject({ name: kept, mime: 'image/png' });
    expect(file.url).toMatch(/\.png$/i);
    for (const address of storedNames()) expect(address).toMatch(/\.(png|avif|webp)$/i);
  });
});

describe('An address', () => {
  test('is made from the content, and differs between two contents', async () => {
    const blue = await uploadFile(cms, 'obraz.png', await pictureBytes(64, 48, '#00f').png().toBuffer());
    const red = await uploadFile(cms, 'obraz.png', await pictureBytes(64, 48, '#f00').png().toBuffer());
    for (const url of addressesOf(blue))
      expect(url).toMatch(/^\/uploads\/[\w-]+_[0-9a-f]{16}\.(png|avif|webp)$/);
    const hashes = [blue, red].map(({ url }) => url.slice(-20));
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test('changes when the file is replaced, and the old files are removed', async () => {
    const old = await uploadFile(cms, 'obraz.png', await pictureBytes(1000, 500).png().toBuffer());
    const replaced = await replaceUpload(
      cms,
      old.id,
      'inny.jpg',
      await pictureBytes(500, 250, '#f00').jpeg().toBuffer(),
    );

    expect(replaced).toMatchObject({ id: old.id, mime: 'image/jpeg', ext: '.jpg', width: 500 });
    for (const url of addressesOf(old)) {
      expect(addressesOf(replaced)).not.toContain(url);
      expect(existsSync(join(cms.dataDir, 'public', url))).toBe(false);
    }
    expect(
      storedNames()
        .map((name) => `/uploads/${name}`)
        .sort(),
    ).toEqual(addressesOf(replaced));
  });

  test('stays, with its file, when the same content replaces it', async () => {
    const bytes = await pictureBytes(1000, 500).png().toBuffer();
    const file = await uploadFile(cms, 'obraz.png', bytes);
    const again = await replaceUpload(cms, file.id, 'obraz.png', bytes);
    expect(addressesOf(again)).toEqual(addressesOf(file));
    expect(
      storedNames()
        .map((name) => `/uploads/${name}`)
        .sort(),
    ).toEqual(addressesOf(file));
  });

  test('does not grow when a file is replaced again, and only one picture is stored', async () => {
    const file = await uploadFile(cms, 'obraz.png', await pictureBytes(64, 48, '#00f').png().toBuffer());
    await replaceUpload(cms, file.id, 'obraz.png', await pictureBytes(64, 48, '#0f0').png().toBuffer());
    const third = await replaceUpload(
      cms,
      file.id,
      'obraz.png',
      await pictureBytes(64, 48, '#f00').png().toBuffer(),
    );
    expect(third.url).toMatch(/^\/uploads\/[\w-]+_[0-9a-f]{16}\.png$/);
    expect(third.url.match(/_/g)).toHaveLength(file.url.match(/_/g)?.length ?? 0);
    expect(storedNames()).toHaveLength(3);
  });
});

describe('A file', () => {
  test('may be a PDF document, kept byte for byte', async () => {
    const file = await uploadFile(cms, 'uchwala.pdf', pdfBytes(), 'application/pdf');
    expect(file).toMatchObject({ name: 'uchwala.pdf', mime: 'application/pdf', ext: '.pdf' });
    expect(Object.keys(file.formats ?? {})).toEqual([]);
    expect(await bytesAt(file.url)).toEqual(pdfBytes());
  });

  test('that is a PDF document gets the right extension under a wrong name', async () => {
    const file = await uploadFile(cms, 'uchwala.html', pdfBytes(), 'text/html');
    expect(file).toMatchObject({ name: 'uchwala.pdf', mime: 'application/pdf', ext: '.pdf' });
    expect(file.url).toMatch(/\.pdf$/);
  });

  test('is not replaced by one of another kind, which its pages cannot show', async () => {
    const picture = await uploadFile(cms, 'plakat.png', await pictureBytes().png().toBuffer());
    const document = await uploadFile(cms, 'plakat.pdf', pdfBytes());
    const message = 'Zdjęcie można zastąpić tylko zdjęciem, a dokument PDF tylko dokumentem PDF.';
    await expect(replaceUpload(cms, picture.id, 'plakat.pdf', pdfBytes())).rejects.toThrow(message);
    const bytes = await pictureBytes().png().toBuffer();
    await expect(replaceUpload(cms, document.id, 'plakat.png', bytes)).rejects.toThrow(message);
    const replaced = await replaceUpload(cms, document.id, 'nowy.pdf', pdfBytes(10));
    expect(replaced.url).not.toBe(document.url);
    expect(await bytesAt(replaced.url)).toEqual(pdfBytes(10));
    expect(storedNames()).toHaveLength(4);
  });

  test('is known to the site by its document id, so that texts can refer to it', async () => {
    const access = { url: new URL(cms.url), token: environment.CMS_TOKEN };
    const file = await uploadFile(cms, 'plan.pdf', pdfBytes());
    const published = await PublishedContent.read(access);
    expect(published.store.file(file.documentId)?.url).toBe(file.url);
    const replaced = await replaceUpload(cms, file.id, 'plan.pdf', pdfBytes(10));
    await published.follow(access);
    expect(published.store.file(file.documentId)?.url).toBe(replaced.url);
    // Texts have the address that it had first.
    expect(published.store.fileNamed(file.url.slice('/uploads/'.length))?.url).toBe(replaced.url);
    expect(await published.differencesFrom(await PublishedContent.read(access))).toEqual([]);
    await removeUpload(cms, replaced);
    await published.follow(access);
    expect(published.store.file(file.documentId)).toBeUndefined();
    expect(published.store.fileNamed(file.url.slice('/uploads/'.length))).toBeUndefined();
  });

  test('is known to the site with its sizes and its alternative text', async () => {
    const access = { url: new URL(cms.url), token: environment.CMS_TOKEN };
    const published = await PublishedContent.read(access);
    const file = await uploadFile(cms, 'IMG_1.png', await pictureBytes(900, 600).png().toBuffer());
    const about = { alternativeText: 'Dwór' };
    await cms.strapi.plugin('upload').service('upload').updateFileInfo(file.id, about);
    await published.follow(access);
    const { url, mime, width, height, name } = file;
    expect(published.store.file(file.documentId)).toMatchObject({ url, mime, width, height, name, ...about });
    const widths = published.store.file(file.documentId)?.variants.map((variant) => variant.width);
    expect(widths?.sort()).toEqual([480, 480, 800, 800, 900, 900]);
    expect(await published.differencesFrom(await PublishedContent.read(access))).toEqual([]);
  });

  test('is deleted with all its variants', async () => {
    const other = await uploadFile(cms, 'uchwala.pdf', pdfBytes());
    await removeUpload(
      cms,
      await uploadFile(cms, 'obraz.png', await pictureBytes(1000, 500).png().toBuffer()),
    );
    expect(storedNames().map((name) => `/uploads/${name}`)).toEqual([other.url]);
  });

  test('is not replaced by a refused file', async () => {
    const file = await uploadFile(cms, 'obraz.png', await pictureBytes().png().toBuffer());
    await expect(replaceUpload(cms, file.id, 'obraz.png', Buffer.from(svg))).rejects.toThrow(
      'nie jest ani zdjęciem',
    );
    expect(
      storedNames()
        .map((name) => `/uploads/${name}`)
        .sort(),
    ).toEqual(addressesOf(file));
  });
});
