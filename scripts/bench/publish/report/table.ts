import type { PublishFigures, Results, SizeFigures, Spread } from './figures.ts';
import { formatDuration, formatThousands } from './format.ts';

/** The results as lines for a terminal: a table, the steps of an edit, and its growth. */
export function formatTable({ sizes, machine, measured, firstStart }: Results): string[] {
  const { cpu, cores, memoryGb, database, load } = machine;
  return [
    ...aligned([
      [
        'entries × 2',
        'edit',
        'p95',
        'new',
        'p95',
        'edit during a full rendering',
        'longest',
        'full',
        'start until live',
        'stops p99',
        'longest stop',
        'astro build',
        'Hugo',
        'memory',
        'cold start',
      ],
      ...sizes.map((size) => [
        formatThousands(size.count),
        ...[size.edit, size.addition].flatMap(({ live: { p50, p95 } }) => [ms(p50), ms(p95)]),
        ...[size.overtaking?.p50, size.overtaking?.longest].map((value) => (value ? ms(value) : '–')),
        formatDuration(size.whole),
        formatDuration(size.start.live),
        ms(size.start.p99),
        ms(size.start.longest),
        editsPerBuild(size.builds?.astro, size.edit),
        editsPerBuild(size.builds?.hugo, size.edit),
        `${size.memory.now} MB`,
        ms(size.coldStart),
      ]),
    ]),
    '',
    'The steps of an edit, median (p95):',
    ...aligned([
      [
        'entries × 2',
        'existing',
        'read',
        'render',
        'store',
        'switch',
        'hint and poll',
        'pages',
        'CMS before',
      ],
      ...sizes.map(({ count, entries, edit: { steps, pages, cms } }) => [
        formatThousands(count),
        formatThousands(entries),
        ...[steps.read, steps.render, steps.store, steps.switch, steps.hint].map(formatSpread),
        `${pages.p50} (${pages.p95})`,
        formatSpread(cms),
      ]),
    ]),
    '',
    ...growthOf(sizes),
    ...firstStartOf(firstStart),
    `${measured.edits} edits and ${measured.additions} new entries at each size; ${cpu}, ${cores} cores, ${memoryGb} GB, ${database}; load ${load.before} before, ${load.after} after.`,
  ];
}

function growthOf(sizes: SizeFigures[]): string[] {
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (!smallest || !largest || smallest === largest) return [];
  const growth = largest.edit.live.p95 / smallest.edit.live.p95;
  return [
    `From ${formatThousands(smallest.count)} to ${formatThousands(largest.count)} entries the p95 of an edit grows ${growth.toFixed(1)} times.`,
  ];
}

function firstStartOf(firstStart: Results['firstStart']): string[] {
  if (!firstStart) return [];
  const steps = Object.entries(firstStart.steps).map(([title, value]) => `${title} ${formatDuration(value)}`);
  return [
    `A first start of a new checkout takes ${formatDuration(firstStart.total)} after the downloads: ${steps.join(', ')}.`,
  ];
}

/** A build's duration, and how many median edits that is. */
function editsPerBuild(build: number | null | undefined, edit: PublishFigures): string {
  return build == null ? '–' : `${formatDuration(build)} = ${Math.round(build / edit.live.p50)} edits`;
}

function formatSpread({ p50, p95 }: Spread): string {
  return `${Math.round(p50)} (${ms(p95)})`;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

/** Pads cells to the width of their column. */
function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   '));
}
