import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, Fault } from '../start/fault.ts';
import { measureBuilds } from './publish/builds.ts';
import { figuresOf } from './publish/report/figures.ts';
import { beginResults, saveResults, redraw } from './publish/report/results.ts';
import { formatTable } from './publish/report/table.ts';
import { measureSize } from './publish/size.ts';

/**
 * `pnpm bench [counts]`: how long it takes from the CMS's answer to Publish until the server sends the new bytes, at sites
 * of so many entries in two languages (100 and 1,000 if none are given), and what that costs; beside it, what building the
 * whole site takes. The last run stands in `docs/publish-to-live.json` and is drawn beside that; `pnpm bench --draw` draws
 * it anew. The filled CMS is kept in the system's folder for temporary files (or in BENCH_DIR), since filling takes far
 * longer than measuring. EDITS says how many publishes are measured. A size that fails does not keep the others from being
 * measured; the command ends with 1 then.
 */
const given = process.argv.slice(2).filter((arg) => arg !== '--');
const edits = Number(process.env['EDITS'] ?? 100);
const folder = process.env['BENCH_DIR'] ?? tmpdir();
const say = (line: string): void => {
  console.log(line);
};

try {
  if (given.includes('--draw')) say(`Drawn: ${await redraw()}`);
  else await measure(countsOf(given));
} catch (error) {
  end(error);
}

async function measure(counts: number[]): Promise<void> {
  const results = beginResults(edits);
  const faults: string[] = [];
  const attempt = <T>(what: string, work: Promise<T>): Promise<T | undefined> =>
    work.catch((error: unknown) => {
      console.error(error);
      faults.push(`${what} failed: what went wrong stands above.`);
      return undefined;
    });
  for (const count of counts) {
    const dataDir = join(folder, `osiedle-bench-${count}`);
    const size = await attempt(`Measuring ${count} entries`, measureSize(dataDir, count, edits, say));
    if (!size) continue;
    const builds = await attempt(`Building ${count} entries`, measureBuilds(count, say));
    await saveResults(results, figuresOf(size, builds));
  }
  if (results.sizes.length > 0) for (const line of ['', ...formatTable(results)]) say(line);
  if (faults.length > 0) throw new Fault(faults.join('\n'));
}

function countsOf(args: string[]): number[] {
  const wrong = args.find((count) => !/^[1-9]\d*$/.test(count));
  if (wrong) throw new Fault(`“${wrong}” is no number of entries: give for example 100 1000 10000.`);
  const counts = args.length > 0 ? args.map(Number) : [100, 1000];
  if (process.env['DATABASE_URL'] && counts.length > 1)
    throw new Fault(
      'DATABASE_URL is one database, and holds the entries of one size: give one size, and another database for each.',
    );
  return counts;
}
