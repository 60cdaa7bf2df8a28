import { cpus } from 'node:os';
import { end } from '../start/fault.ts';
import { findProgram } from './find-program.ts';
import { measureLoad, type Load } from './load.ts';
import { makeSample, startNginx, startOurs, type Contender } from './server-sample.ts';

/**
 * `pnpm bench:server`: how many requests for the same pages our server and nginx answer per second of processor time.
 * The two are asked in turn, in one run, so that other work on the machine weighs on both. `ROUNDS` (default 5) and
 * `SECONDS` (default 5) say how long. Ends with 1 where we answer less than half of what nginx does.
 */
const rounds = Number(process.env['ROUNDS'] ?? 5);
const seconds = Number(process.env['SECONDS'] ?? 5);
const minRatio = 0.5;

let failure: unknown;
const closing: (() => Promise<void>)[] = [];
try {
  const [nginx, wrk] = [await findProgram('nginx'), await findProgram('wrk')];
  const sample = await makeSample();
  closing.push(sample.remove);
  const contenders: Contender[] = [];
  for (const start of [() => startOurs(sample), () => startNginx(sample, nginx)]) {
    const contender = await start();
    closing.push(contender.stop);
    contenders.push(contender);
  }
  // Both have seen each page once before it counts.
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
  const middle = ratios[Math.floor(ratios.length / 2)] ?? NaN;
  console.log(
    `\nPer CPU second we answer ${middle.toFixed(2)} of what nginx does (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}).`,
  );
  if (!(middle >= minRatio)) process.exitCode = 1;
} catch (error) {
  failure = error;
}
for (const close of closing.reverse()) await close();
if (failure) end(failure);
