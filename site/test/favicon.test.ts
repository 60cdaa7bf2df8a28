import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../public');

/** The pictures of an icon: a directory of 16 bytes each after 6 bytes (Microsoft's ICO). */
function picturesOf(icon: Buffer): { size: number; bytes: Buffer }[] {
  return Array.from({ length: icon.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at;
    const start = icon.readUInt32LE(entry + 12);
    return { size: icon[entry] ?? 0, bytes: icon.subarray(start, start + icon.readUInt32LE(entry + 8)) };
  });
}

test('/favicon.ico shows what /favicon.svg shows', async () => {
  const icon = await readFile(join(folder, 'favicon.ico'));
  expect(icon.readUInt32BE(0)).toBe(0x00000100);
  const pictures = picturesOf(icon);
  expect(pictures.map(({ size }) => size)).toEqual([16, 32, 48]);
  const svg = join(folder, 'favicon.svg');
  for (const { size, bytes } of pictures) {
    const drawn = await sharp(svg, { density: 3 * size })
      .resize(size, size)
      .ensureAlpha()
      .raw()
      .toBuffer();
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([size, size]);
    const differences = data.map((value, at) => Math.abs(value - (drawn[at] ?? 0)));
    expect(Math.max(...differences)).toBeLessThan(8);
  }
});
