import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, Fault } from '../start/fault.ts';
import { measureSize, type Size } from './publish/size.ts';
import type { Publish } from './publish/measure.ts';

/**
 * `pnpm bench [counts]`: how long it takes from the CMS's answer to Publish until the server sends the new bytes, at sites
 * of so many entries in two languages (100 and 1,000 if none are given), and what that costs. The filled CMS is kept in the
 * system's folder for temporary files (or in BENCH_DIR), since filling takes far longer than measuring. EDITS says how many
 * publishes are measured.
 */
const counts = process.argv.slice(2).filter((arg) => arg !== '--');
const edits = Number(process.env['EDITS'] ?? 40);
const folder = process.env['BENCH_DIR'] ?? tmpdir();
const say = (line: string): void => {
  console.log(line);
};

try {
  const wrong = counts.find((count) => !/^[1-9]\d*$/.test(count));
  if (wrong) throw new Fault(`“${wrong}” is no number of entries: give for example 100 1000 10000.`);
  const sizes: Size[] = [];
  for (const count of (counts.length > 0 ? counts : ['100', '1000']).map(Number))
    sizes.push(await measureSize(join(folder, `osiedle-bench-${count}`), count, edits, say));
  say('');
  say(row('entries × 2', 'edit p50', 'p95', 'new p50', 'p95', 'whole', 'memory', 'cold start'));
  for (const { count, edits: changed, additions, whole, memory, coldStart } of sizes)
    say(
      row(
        String(count),
        ...[changed, additions].flatMap((publishes) =>
          [middle(publishes, 0.5), middle(publishes, 0.95)].map(ms),
        ),
        ms((whole['render'] ?? NaN) + (whole['store'] ?? NaN)),
        `${memory.now} MB`,
        ms(coldStart),
      ),
    );
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest && largest && sizes.length > 1) {
    const growth = middle(largest.edits, 0.95) / middle(smallest.edits, 0.95);
    say(
      `From ${smallest.count} to ${largest.count} entries the p95 of an edit grows ${growth.toFixed(1)} times.`,
    );
  }
  say(`Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}.`);
} catch (error) {
  end(error);
}

function middle(publishes: Publish[], share: number): number {
  const sorted = publishes.map(({ live }) => live).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function row(...cells: string[]): string {
  return cells.map((cell) => cell.padStart(12)).join('');
}
