import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, Fault } from '../start/fault.ts';
import { measureBuilds } from './publish/builds.ts';
import { figuresOf } from './publish/report/figures.ts';
import { measureFirstStart } from './publish/first-start.ts';
import { addFirstStart, beginResults, saveResults, redraw } from './publish/report/results.ts';
import { formatTable } from './publish/report/table.ts';
import { measureSize } from './publish/size.ts';

/**
 * `pnpm bench [counts]`: measures the time from the CMS's answer to Publish until the server sends the new bytes, at sites of
 * the given numbers of entries in two languages (default 100 and 1,000), the time of full builds for comparison, and that of
 * a first start, for which it builds all of this checkout anew. It writes the results to `docs/publish-to-live.json` and draws them beside it; `pnpm bench --draw` only draws them.
 * BENCH_DIR (default: the system's temporary folder) keeps the filled CMS, since filling takes far longer than measuring.
 * EDITS is the number of measured publishes. If a size fails, the others are still measured, and the command exits with 1.
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
      faults.push(`${what} failed: see the error above.`);
      return undefined;
    });
  const firstStart = await attempt('Measuring a first start', measureFirstStart(say));
  if (firstStart) addFirstStart(results, firstStart);
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
  if (wrong) throw new Fault(`“${wrong}” is no number of entries: give numbers such as 100 1000 10000.`);
  const counts = args.length > 0 ? args.map(Number) : [100, 1000];
  if (process.env['DATABASE_URL'] && counts.length > 1)
    throw new Fault(
      'DATABASE_URL is one database, which holds the entries of one size: give one size, and another database for each.',
    );
  return counts;
}
