import { cpus } from 'node:os';
import { end } from '../start/fault.ts';
import { findProgram } from './find-program.ts';
import { measureLoad, type Load } from './load.ts';
import { makeSample, startNginx, startOurs, type Contender } from './server-sample.ts';

/**
 * `pnpm bench:server`: how many requests for the same pages our server and nginx answer per second of processor time.
 * Both are measured in turn, in one run, so that other work on the machine slows both. `ROUNDS` (default 5) and `SECONDS`
 * (default 5) set the duration. Exits with 1 if we answer less than half as many as nginx.
 */
const rounds = Number(process.env['ROUNDS'] ?? 5);
const seconds = Number(process.env['SECONDS'] ?? 5);
const minRatio = 0.5;

let failure: unknown;
const cleanUps: (() => Promise<void>)[] = [];
try {
  const [nginx, wrk] = [await findProgram('nginx'), await findProgram('wrk')];
  const sample = await makeSample();
  cleanUps.push(sample.remove);
  const contenders: Contender[] = [];
  for (const start of [() => startOurs(sample), () => startNginx(sample, nginx)]) {
    const contender = await start();
    cleanUps.push(contender.stop);
    contenders.push(contender);
  }
  // Both answer each page once before the measurements.
  for (const { port, pid } of contenders)
    await measureLoad({ wrk, port, pid, list: sample.list, seconds: 2 });

  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; ${sample.pages} pages\n`);
  console.log('| round | ours: per s | per CPU s | nginx: per s | per CPU s | ratio |');
  console.log('|---|---|---|---|---|---|');
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const results: Load[] = [];
    for (const { port, pid } of contenders)
      results.push(await measureLoad({ wrk, port, pid, list: sample.list, seconds }));
    const [ours, theirs] = results;
    if (!ours || !theirs) break;
    const ratio = ours.perCpuSecond / theirs.perCpuSecond;
    ratios.push(ratio);
    const cells = [ours.perSecond, ours.perCpuSecond, theirs.perSecond, theirs.perCpuSecond];
    console.log(`| ${[round, ...cells.map((value) => value.toFixed(0)), ratio.toFixed(3)].join(' | ')} |`);
  }
  ratios.sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? NaN;
  console.log(
    `\nPer CPU second we answer ${median.toFixed(2)} of what nginx does (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}).`,
  );
  if (!(median >= minRatio)) process.exitCode = 1;
} catch (error) {
  failure = error;
}
for (const cleanUp of cleanUps.reverse()) await cleanUp();
if (failure) end(failure);
