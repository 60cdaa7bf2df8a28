import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../seed/leaflet.ts';
import { drawPicture, sampleFolder } from '../seed/prepare.ts';

const folder = join(sampleFolder, 'files');
const drawings = readdirSync(folder).filter((name) => name.endsWith('.svg'));
const isText = (name: string) => /\.(?:md|yaml)$/.test(name);
const texts = readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => isText(name) && statSync(join(sampleFolder, name)).isFile())
  .map((name) => readFileSync(join(sampleFolder, name), 'utf8'))
  .join('\n');

describe('the drawings', () => {
  it('are all used', () => {
    expect(drawings.length).toBeGreaterThanOrEqual(10);
    expect(drawings.length).toBeLessThanOrEqual(14);
    expect(drawings.filter((name) => !texts.includes(`/files/${name}`))).toEqual([]);
  });

  it.each(drawings)('%s fetches nothing, holds no letters, is small and described', (name) => {
    const svg = readFileSync(join(folder, name), 'utf8');
    expect(svg).not.toMatch(/<text|<image|<script|<style|href|NaN|undefined|Infinity/);
    expect(svg.length).toBeLessThan(100_000);
    const { alt } = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as {
      alt: Record<string, string>;
    };
    // Short enough for every database.
    for (const locale of ['pl', 'en']) {
      expect(alt[locale]?.length).toBeGreaterThan(30);
      expect(alt[locale]?.length).toBeLessThan(256);
    }
  });

  it.each(drawings)('%s is neither one plain surface nor noise', async (name) => {
    // A quarter of its size.
    const { entropy, channels } = await sharp(join(folder, name), { density: 18 }).stats();
    expect(entropy).toBeGreaterThan(2);
    for (const channel of channels.slice(0, 3)) expect(channel.stdev).toBeGreaterThan(20);
  });

  it('become pictures of 1600 × 1000', async () => {
    for (const name of drawings)
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^<svg [^>]*width="1600" height="1000"/);
    const png = await drawPicture(readFileSync(join(folder, 'fete.svg')));
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([1600, 1000, 'png']);
    expect(png.length).toBeLessThan(600_000);
  });
});

describe('a leaflet', () => {
  const text = {
    title: 'Żółta łódź',
    subject: 'Streszczenie',
    markdown:
      '## Część pierwsza\n\nZdanie z **mocnym** i *lekkim* słowem.\n\n- jeden\n- dwa\n\n1. raz\n2. dwa',
  };

  it('is a tagged PDF in its language, with embedded fonts', async () => {
    const pdf = (await setLeaflet(text, 'pl')).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/Lang (pl-PL)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('pdfuaid');
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody'])
      expect(pdf).toContain(`/S /${tag}\n`);
    expect(pdf.match(/\/FontFile2/g)?.length).toBe(3);
  });

  it('has as many pages as its text needs', async () => {
    const markdown = Array.from({ length: 60 }, (_, index) => `## Rozdział ${index + 1}\n\nZdanie.`).join(
      '\n\n',
    );
    const pdf = (await setLeaflet({ ...text, markdown }, 'pl')).toString('latin1');
    expect(pdf.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(3);
  });

  it('refuses Markdown that it cannot set, and names it', async () => {
    await expect(setLeaflet({ ...text, markdown: '| a |\n|---|\n| b |' }, 'pl')).rejects.toThrow(/"table"/);
  });
});
