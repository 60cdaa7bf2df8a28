import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { pictureBytes, uploadFile, type StoredUpload } from './support/files.ts';
import { fileForm, signIn } from './support/http.ts';

/** Pictures as telephones, editors and attackers make them. */

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const bytesAt = (url: string) => readFile(join(cms.dataDir, 'public', url));
const variantsOf = (file: StoredUpload) =>
  Object.values(file.formats ?? {})
    .sort((a, b) => a.width - b.width || a.mime.localeCompare(b.mime))
    .map(({ mime, width, height }) => `${mime} ${width}×${height}`);

/** A PNG whose header promises a size, and whose data are those of one pixel. */
async function pngThatClaims(width: number, height: number): Promise<Buffer> {
  const bytes = await pictureBytes(1, 1).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  // The checksum of the header, IHDR.
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

describe('A picture that is too large', () => {
  test.each([
    [30_001, 1, 'ma 30001 × 1 pikseli. Bok może mieć najwyżej 30\u00a0000 pikseli.'],
    [1, 65_000, 'ma 1 × 65000 pikseli. Bok może mieć najwyżej 30\u00a0000 pikseli.'],
    [16_000, 16_000, 'ma 16000 × 16000 pikseli, czyli 256 megapikseli. Może mieć najwyżej 100.'],
    [10_001, 10_000, 'czyli 101 megapikseli. Może mieć najwyżej 100.'],
    [900_000, 900_000, 'Bok może mieć najwyżej 30\u00a0000 pikseli.'],
  ])('(%i × %i) is refused with the numbers, by its header alone', async (width, height, message) => {
    const bytes = await pngThatClaims(width, height);
    const before = process.cpuUsage();
    await expect(uploadFile(cms, 'plan.png', bytes)).rejects.toThrow(message);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(1);
  });

  test('is refused also if it is so only as an animation', async () => {
    const frames = Array.from({ length: 30 }, (_, index) =>
      pictureBytes(2, 2, index % 2 ? '#fff' : '#000')
        .png()
        .toBuffer(),
    );
    const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer();
    // The screen may be larger than what is drawn on it.
    bytes.writeUInt16LE(2000, 6);
    bytes.writeUInt16LE(2000, 8);
    await expect(uploadFile(cms, 'fajerwerki.gif', bytes)).rejects.toThrow(
      /ma 30 klatek po 2000 × 2000 pikseli, razem 120 megapikseli\. Może mieć najwyżej 100\./,
    );
  });

  test('is refused in the language of the account', async () => {
    const upload = async () => {
      const form = fileForm('plan.png', await pngThatClaims(16_000, 16_000), 'image/png');
      const { status, body } = await editor('POST', '/upload', form);
      return `${status} ${body.error?.message ?? ''}`;
    };
    expect(await upload()).toContain('400 Zdjęcie „plan.png” ma 16000 × 16000 pikseli');
    await cms.strapi.db.query('admin::user').updateMany({ where: {}, data: { preferedLanguage: 'en' } });
    expect(await upload()).toContain(
      '400 The picture “plan.png” has 16000 × 16000 pixels, which are 256 megapixels.',
    );
    await cms.strapi.db.query('admin::user').updateMany({ where: {}, data: { preferedLanguage: 'pl' } });
  });
});

describe('A picture as long as a chronicle', () => {
  test.each([
    ['jpeg', 60, 20_000, []],
    [
      'png',
      20_000,
      60,
      [
        'avif 480×1',
        'webp 480×1',
        'avif 800×2',
        'webp 800×2',
        'avif 1200×4',
        'webp 1200×4',
        'avif 1920×6',
        'webp 1920×6',
      ],
    ],
    ['png', 60, 16_384, ['avif 60×16384']],
    ['jpeg', 60, 16_383, ['avif 60×16383', 'webp 60×16383']],
  ] as const)(
    '(%s, %i × %i) is kept, with the variants that their formats can hold',
    async (format, width, height, variants) => {
      const file = await uploadFile(
        cms,
        `kronika.${format}`,
        await pictureBytes(width, height).toFormat(format).toBuffer(),
      );
      expect(file).toMatchObject({ width, height });
      expect(variantsOf(file)).toEqual(variants.map((one) => `image/${one}`));
    },
  );
});

describe('Pictures that come at once', () => {
  test('are worked on a few at a time', async () => {
    const bytes = await pictureBytes(300, 200).jpeg().toBuffer();
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, sharp.counters().process)), 1);
    const files = await Promise.all(
      Array.from({ length: 5 }, (_, index) => uploadFile(cms, `${index}.jpg`, bytes)),
    );
    clearInterval(timer);
    for (const file of files) expect(variantsOf(file)).toHaveLength(2);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe('A long name', () => {
  test.each([
    ['Polish letters', `${'zażółć gęślą jaźń '.repeat(30)}.jpg`],
    ['accents that are signs of their own', `${'e\u0301a\u0328'.repeat(200)}.JPG`],
    ['more accents than a letter has', `a${'\u0301'.repeat(3000)}.jpg`],
    ['emoji of several signs', `${'👩‍👩‍👧‍👦'.repeat(60)}.jpg`],
    ['a long ending', `zdjęcie.${'ą'.repeat(300)}`],
    ['one Arabic sign that is a sentence', `${'ﷺ'.repeat(80)}.jpg`],
    ['half a sign at the end of what is kept', `${'ż'.repeat(125)}🎉🎉🎉.jpg`],
    ['only dots', '.'.repeat(400)],
    ['a hundred thousand letters', `${'A'.repeat(100_000)}.jpg`],
  ])('with %s is shortened, and keeps its ending', async (_, name) => {
    const { status, body } = await editor('POST', '/upload', fileForm(name, await picture, 'image/jpeg'));
    const [file] = body as unknown as StoredUpload[];
    expect(status).toBe(201);
    expect(Buffer.byteLength(file?.name ?? '')).toBeLessThanOrEqual(255);
    expect(file?.name.isWellFormed()).toBe(true);
    if (/\.jpg$/i.test(name)) expect(file?.name).toMatch(/\.jpg$/i);
    expect(Buffer.byteLength(file?.url ?? '')).toBeLessThanOrEqual('/uploads/'.length + 150);
    const { status: renamed, body: answer } = await editor(
      'POST',
      `/upload?id=${file?.id}`,
      renamingForm(name),
    );
    expect([renamed, Buffer.byteLength((answer as Partial<StoredUpload>).name ?? '') <= 255]).toEqual([
      200,
      true,
    ]);
  });

  test.each(['Co dalej?.jpg', 'a/b:c*d.jpg', 'tab\tznak\u0000.jpg', '"cudzysłów".jpg', 'aux.jpg'])(
    'or one with signs that other systems do not know (%j) is taken',
    async (name) => {
      expect((await uploadFile(cms, name, await picture)).url).toMatch(/\.jpg$/);
    },
  );
});

describe('A JPEG as telephones and programs leave it', () => {
  const noise = (width: number, height: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
  const part = (bytes: Buffer, share: number) => bytes.subarray(0, bytes.length * share);
  let jpeg: Buffer;
  beforeAll(async () => {
    jpeg = await noise(160, 120);
  });
  const progressive = (bytes: Buffer) => sharp(bytes).jpeg({ progressive: true }).toBuffer();
  const withoutEnd = (bytes: Buffer) => bytes.subarray(0, -2);
  /** As Samsung's cameras write it: sharp#1578. */
  const withZerosInScanHeader = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    const scan = copy.indexOf(Buffer.from([0xff, 0xda]));
    copy.fill(0, scan + 5 + 2 * (copy[scan + 4] ?? 0), scan + 8 + 2 * (copy[scan + 4] ?? 0));
    return copy;
  };
  const withStrayBytes = (bytes: Buffer, marker: number) => {
    const at = bytes.indexOf(Buffer.from([0xff, marker]));
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([1, 2, 3, 4]), bytes.subarray(at)]);
  };
  const trailer = Buffer.from('SEFH Image_UTC_Data1690000000000 SEFT'.repeat(20));

  test.each<[string, (bytes: Buffer) => Buffer | Promise<Buffer>]>([
    ['with zeros in the scan’s header', withZerosInScanHeader],
    ['without its end marker', withoutEnd],
    ['without half of its end marker', (bytes) => bytes.subarray(0, -1)],
    ['progressive, without its end marker', async (bytes) => withoutEnd(await progressive(bytes))],
    [
      'with zeros in the scan’s header and without its end marker',
      (bytes) => withoutEnd(withZerosInScanHeader(bytes)),
    ],
    ['with a telephone’s data after its end', (bytes) => Buffer.concat([bytes, trailer])],
    ['with zeros after its end', (bytes) => Buffer.concat([bytes, Buffer.alloc(5000)])],
    [
      'with a telephone’s data in place of its end marker',
      (bytes) => Buffer.concat([withoutEnd(bytes), trailer]),
    ],
    ['with stray bytes before a scan', (bytes) => withStrayBytes(bytes, 0xda)],
    ['with stray bytes before a table', (bytes) => withStrayBytes(bytes, 0xc4)],
    [
      'with stray bytes before its end',
      (bytes) => Buffer.concat([withoutEnd(bytes), trailer, Buffer.from([0xff, 0xd9])]),
    ],
    ['that lacks its last block', (bytes) => bytes.subarray(0, -6)],
  ])('(%s) is taken and written anew', async (_, change) => {
    const file = await uploadFile(cms, 'DSC_0001.jpg', await change(jpeg));
    expect(file).toMatchObject({ mime: 'image/jpeg', width: 160, height: 120 });
    expect(variantsOf(file)).toHaveLength(2);
    const stored = await bytesAt(file.url);
    await sharp(stored, { failOn: 'warning' }).stats();
    // The same picture as the one it was made of.
    const [one, other] = await Promise.all(
      [stored, jpeg].map((bytes) => sharp(bytes).resize({ width: 8 }).raw().toBuffer()),
    );
    expect(
      Math.max(...(one ?? []).map((value, index) => Math.abs(value - (other?.[index] ?? 0)))),
    ).toBeLessThan(20);
  });

  test.each<[string, (bytes: Buffer) => Buffer | Promise<Buffer>]>([
    ['half', (bytes) => part(bytes, 0.5)],
    ['nine tenths', (bytes) => part(bytes, 0.9)],
    ['half, progressive', async (bytes) => (await progressive(bytes)).subarray(0, bytes.length / 2)],
    [
      'half, with zeros in the scan’s header',
      (bytes) => withZerosInScanHeader(bytes).subarray(0, bytes.length / 2),
    ],
    ['half of a larger one', async () => part(await noise(600, 450), 0.5)],
    ['most of a larger one', async () => part(await noise(600, 450), 0.93)],
    ['the header alone', (bytes) => bytes.subarray(0, bytes.indexOf(Buffer.from([0xff, 0xda])))],
  ])('of which there is only a part (%s) is refused', async (_, change) => {
    await expect(uploadFile(cms, 'DSC_0001.jpg', await change(jpeg))).rejects.toThrow(
      'Plik „DSC_0001.jpg” jest uszkodzony.',
    );
  });
});

describe('A picture of another format', () => {
  const stray = Buffer.from('stray bytes'.repeat(20));
  test.each<[string, 'png' | 'gif' | 'webp' | 'avif', (bytes: Buffer) => Buffer]>([
    ['png without its end', 'png', (bytes) => bytes.subarray(0, -12)],
    ['png with stray bytes after its end', 'png', (bytes) => Buffer.concat([bytes, stray])],
    ['gif without its end', 'gif', (bytes) => bytes.subarray(0, -1)],
    ['gif with stray bytes after its end', 'gif', (bytes) => Buffer.concat([bytes, stray])],
    ['webp with stray bytes after its end', 'webp', (bytes) => Buffer.concat([bytes, stray])],
    ['avif with stray bytes after its end', 'avif', (bytes) => Buffer.concat([bytes, stray])],
  ])('(%s) is taken', async (_, format, change) => {
    const file = await uploadFile(
      cms,
      `obraz.${format}`,
      change(await pictureBytes().toFormat(format).toBuffer()),
    );
    expect(file).toMatchObject({ mime: `image/${format}`, width: 64, height: 48 });
  });
});

describe('A HEIC picture, as iPhones take it', () => {
  /**
   * 64 × 48, blue on red in the upper left quarter, in the colours of Display P3: `heif-enc -q 50` of Debian 12, and a box
   * `irot` that turns it clockwise, added by hand.
   */
  const heic = readFile(join(import.meta.dirname, 'support/iphone.heic'));

  test.each(['IMG_0001.HEIC', 'IMG_0001.heif', 'IMG_0001.jpg', 'IMG_0001'])(
    '(%s) is kept as an upright JPEG of the same colours',
    async (name) => {
      const { status, body } = await editor('POST', '/upload', fileForm(name, await heic, 'image/heic'));
      expect(status).toBe(201);
      const [file] = body as unknown as [StoredUpload];
      expect(file).toMatchObject({ mime: 'image/jpeg', ext: '.jpg', width: 48, height: 64 });
      if (name !== 'IMG_0001') expect(file.name).toBe('IMG_0001.jpg');
      expect(variantsOf(file)).toEqual(['image/avif 48×64', 'image/webp 48×64']);
      const stored = sharp(await bytesAt(file.url));
      expect(await stored.metadata()).toMatchObject({ format: 'jpeg', width: 48, height: 64 });
      const colourAt = async (left: number, top: number) => [
        ...(await stored.clone().extract({ left, top, width: 8, height: 8 }).resize(1, 1).raw().toBuffer()),
      ];
      const [red, , blue] = await colourAt(4, 40);
      // Without its profile, red would be 188.
      expect([(red ?? 0) > 196, (blue ?? 255) < 80]).toEqual([true, true]);
      const [lessRed, , moreBlue] = await colourAt(36, 8);
      expect([(lessRed ?? 255) < 80, (moreBlue ?? 0) > 180]).toEqual([true, true]);
    },
  );

  test('replaces another picture', async () => {
    const old = await uploadFile(cms, 'obraz.png', await pictureBytes().png().toBuffer());
    const { status, body } = await editor(
      'POST',
      `/upload?id=${old.id}`,
      fileForm('IMG_2.HEIC', await heic, 'image/heic'),
    );
    expect([status, body.url?.slice(-4)]).toEqual([200, '.jpg']);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, -60)],
    ['without its data', (bytes) => Buffer.concat([bytes.subarray(0, -106), Buffer.alloc(106)])],
  ])('that cannot be read (%s) is refused, with the way to a JPEG', async (_, change) => {
    await expect(uploadFile(cms, 'IMG_0001.HEIC', change(await heic))).rejects.toThrow(
      /Zapisz je jako JPEG. Na iPhonie: Ustawienia › Aparat › Formaty › Najbardziej zgodne/,
    );
  });

  test('that says it is too large is refused before it is decoded', async () => {
    const bytes = Buffer.from(await heic);
    for (let at = bytes.indexOf('ispe'); at > 0; at = bytes.indexOf('ispe', at + 1)) {
      bytes.writeUInt32BE(12_000, at + 8);
      bytes.writeUInt32BE(12_000, at + 12);
    }
    await expect(uploadFile(cms, 'IMG_0001.HEIC', bytes)).rejects.toThrow(
      /Może mieć najwyżej 100|uszkodzony/,
    );
  });
});

const picture = pictureBytes().jpeg().toBuffer();

function renamingForm(name: string): FormData {
  const form = new FormData();
  form.append('fileInfo', JSON.stringify({ name }));
  return form;
}
