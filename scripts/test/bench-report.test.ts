import sharp from 'sharp';
import { expect, test } from 'vitest';
import { figuresOf, type Results } from '../bench/publish/report/figures.ts';
import { drawChart } from '../bench/publish/report/chart.ts';
import { addFirstStart, beginResults } from '../bench/publish/report/results.ts';
import { logScale, spreadLabels } from '../bench/publish/report/scale.ts';
import { formatTable } from '../bench/publish/report/table.ts';
import { formatDuration } from '../bench/publish/report/format.ts';
import type { Publish } from '../bench/publish/measure.ts';

/** Publishes with known durations, in total and of each step. */
function publishes(number: number, live: number): Publish[] {
  const steps = { read: 5, render: 30, store: 10, switch: 5 };
  return Array.from({ length: number }, (_, index) => ({ live: live + index, cms: 40, steps, pages: 9 }));
}

function sizeOf(count: number, builds?: { astro: number; hugo: number | null }) {
  const size = {
    count,
    entries: count + 3,
    edits: publishes(100, 60).reverse(),
    additions: publishes(50, 90),
    whole: { read: 10, render: 900, store: 300 },
    start: { live: 1300.04, p99: 21.37, longest: 80 },
    memory: { now: 400, peak: 500 },
    overtaking: count > 1000 ? [130, 90, 120] : [],
    coldStart: 71.26,
  };
  return figuresOf(size, builds);
}

function results(sizes = [sizeOf(100, { astro: 4000, hugo: 200 }), sizeOf(10_000)]): Results {
  const base = beginResults(100);
  return { ...base, machine: { ...base.machine, cpu: 'Chip <R> & Sons' }, sizes };
}

test('figures have the median, the 95th percentile, and the time outside of the steps', () => {
  const { edit, whole, start, coldStart } = sizeOf(100);
  expect(edit.live).toEqual({ p50: 110, p95: 155 });
  expect(edit.steps.render).toEqual({ p50: 30, p95: 30 });
  expect(edit.steps.hint).toEqual({ p50: 60, p95: 105 });
  expect([whole, coldStart]).toEqual([1200, 71.3]);
  expect(start).toEqual({ live: 1300, p99: 21.4, longest: 80 });
  expect([100, 10_000].map((count) => sizeOf(count).overtaking)).toEqual([null, { p50: 120, longest: 130 }]);
});

test('the table says how many edits a full build equals, and marks unknown values', () => {
  const [, small = '', large = ''] = formatTable(results());
  expect(small).toContain('4.0 s = 36 edits');
  expect(small).toContain('0.20 s = 2 edits');
  expect(large.match(/–/g)).toHaveLength(2);
  expect(formatTable(results()).join('\n')).toContain(
    'From 100 to 10,000 entries the p95 of an edit grows 1.0 times.',
  );
});

test('the first start is a line with its steps', () => {
  const measured = results();
  addFirstStart(measured, {
    total: 58_000.4,
    steps: { 'Compiling the CMS': 2100, 'Building the panel': 31_000 },
  });
  expect(formatTable(measured)).toContain(
    'A first start of a new checkout takes 58 s after the downloads: Compiling the CMS 2.1 s, Building the panel 31 s.',
  );
  expect(formatTable(results()).join()).not.toContain('first start');
});

test.each([
  [88, '0.088 s'],
  [181, '0.18 s'],
  [996, '1.0 s'],
  [9960, '10 s'],
  [59_700, '1 min'],
  [100_000, '1 min 40 s'],
])('%d ms are formatted as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('each factor of ten has the same length on the scale', () => {
  const x = logScale([100, 10_000], [0, 200]);
  expect([100, 1000, 10_000].map((count) => Math.round(x(count)))).toEqual([0, 100, 200]);
  expect(logScale([100, 100], [0, 200])(100)).toBe(100);
});

test('labels do not overlap, keep their order, and stay in place where there is room', () => {
  const wanted = [300, 10, 305, 298, 150];
  const places = spreadLabels(wanted, 40).map(({ middle, places: away }) => middle + away * 40);
  expect([places[1], places[4]]).toEqual([10, 150]);
  const sorted = places.toSorted((a, b) => a - b);
  for (const [index, place] of sorted.slice(1).entries())
    expect(place - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(40);
  expect([places[3], places[0], places[2]]).toEqual(sorted.slice(2));
});

test.each([
  ['several sizes', results()],
  ['one size alone', results([sizeOf(1000, { astro: 9000, hugo: null })])],
  ['builds that take many minutes', results([sizeOf(100), sizeOf(50_000, { astro: 900_000, hugo: 60_000 })])],
])('%s are drawn as an image that stays on the canvas', async (_name, drawn) => {
  const svg = drawChart(drawn);
  const { data } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
  expect(data.length).toBeGreaterThan(0);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const heights = [...svg.matchAll(/<circle cx="[\d.]+" cy="(-?[\d.]+)"/g)].map(([, y]) => Number(y));
  expect(Math.min(...heights)).toBeGreaterThan(100);
  expect(Math.max(...heights)).toBeLessThan(500);
});

test('what was not measured has no line', () => {
  const names = (svg: string) => [...svg.matchAll(/class="name"[^>]*>([^<]+)/g)].map(([, name]) => name);
  expect(names(drawChart(results([sizeOf(100, { astro: 4000, hugo: null })])))).toEqual([
    'Astro build',
    'edit',
    'new entry',
  ]);
});
