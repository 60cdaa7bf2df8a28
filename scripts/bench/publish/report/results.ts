import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../../start/fault.ts';
import { root } from '../../../start/settings.ts';
import type { FirstStart } from '../first-start.ts';
import type { Results, SizeFigures } from './figures.ts';
import { drawChart } from './chart.ts';

const file = join(root, 'docs/publish-to-live.json');
const picture = join(root, 'docs/publish-to-live.svg');

/** The results of a run that begins now. */
export function beginResults(edits: number): Results {
  const processors = cpus();
  return {
    machine: {
      cpu: processors[0]?.model ?? 'unknown processor',
      cores: processors.length,
      memoryGb: Math.round(totalmem() / 1e9),
      os: `${type()} ${release()}`,
      node: process.versions.node,
      database: process.env['DATABASE_URL'] ? 'PostgreSQL' : 'SQLite',
      load: { before: load(), after: load() },
    },
    date: new Date().toISOString().slice(0, 10),
    measured: { edits, additions: Math.ceil(edits / 2) },
    sizes: [],
  };
}

/** Adds a size, and replaces the stored data and chart with the results so far. */
export async function saveResults(results: Results, size: SizeFigures): Promise<void> {
  results.sizes.push(size);
  results.sizes.sort((a, b) => a.count - b.count);
  results.machine.load.after = load();
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(picture, drawChart(results));
}

/** Adds the first start, in whole milliseconds. */
export function addFirstStart(results: Results, { total, steps }: FirstStart): void {
  const whole = Object.entries(steps).map(([title, value]) => [title, Math.round(value)] as const);
  results.firstStart = { total: Math.round(total), steps: Object.fromEntries(whole) };
}

/** Draws the stored results again. @returns the chart's file */
export async function redraw(): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Fault(`${file} is missing: measure first, with pnpm bench.`, { cause });
  });
  await writeFile(picture, drawChart(JSON.parse(text) as Results));
  return picture;
}

function load(): number {
  return Math.round((loadavg()[0] ?? NaN) * 10) / 10;
}
