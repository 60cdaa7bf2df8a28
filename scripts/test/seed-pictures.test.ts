import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sampleContent } from '../seed/content/index.ts';
import { setLeaflet } from '../seed/leaflet.ts';
import { pictureNames, pictures } from '../seed/pictures/index.ts';
import { renderPicture } from '../seed/pictures/render.ts';
import { values } from './seed-reading.ts';

const content = sampleContent(new Date('2026-11-20T10:00:00Z'));

describe('the drawings', () => {
  it('are all used', () => {
    const used = new Set(values(content).flatMap(({ field, value }) => (field === 'picture' ? [value] : [])));
    expect([...used].sort()).toEqual([...pictureNames].sort());
    expect(pictureNames.length).toBeGreaterThanOrEqual(10);
    expect(pictureNames.length).toBeLessThanOrEqual(14);
  });

  it.each(pictureNames)('%s is the same every time, fetches nothing and holds no letters', (name) => {
    const svg = pictures[name]();
    expect(pictures[name]()).toBe(svg);
    expect(svg).not.toMatch(/<text|<image|<script|href|NaN|undefined|Infinity/);
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(pictureNames)('%s fills a picture of 1600 × 1000 with colour', async (name) => {
    const png = await renderPicture(name);
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([1600, 1000, 'png']);
    expect(png.length).toBeLessThan(600_000);
    // A drawing is neither one plain surface nor noise.
    const { entropy, channels } = await sharp(png).stats();
    expect(entropy).toBeGreaterThan(2);
    for (const channel of channels.slice(0, 3)) expect(channel.stdev).toBeGreaterThan(20);
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
