import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A server's throughput under load. */
export interface Load {
  perSecond: number;
  /** Requests per second of the server's processor time, including the kernel's work for it. */
  perCpuSecond: number;
}

/** The output of `requests.lua`. */
interface WrkResult {
  requests: number;
  seconds: number;
  errors: number;
}

/**
 * Runs wrk against a server, with a list of paths and 32 connections.
 * @param pid the server's process; its children count too
 * @param list a file with one path in each line
 * @throws when an answer was not 200
 */
export async function measureLoad({
  wrk,
  port,
  pid,
  list,
  seconds,
}: {
  wrk: string;
  port: number;
  pid: number;
  list: string;
  seconds: number;
}): Promise<Load> {
  const script = join(import.meta.dirname, 'requests.lua');
  const before = await cpuSeconds(pid);
  const { stdout } = await promisify(execFile)(wrk, [
    ...['-t1', '-c32', `-d${seconds}s`, '-s', script],
    ...[`http://127.0.0.1:${port}`, '--', list],
  ]);
  const cpu = (await cpuSeconds(pid)) - before;
  const result = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{'))) as WrkResult;
  if (result.errors > 0) throw new Error(`${result.errors} requests to port ${port} failed: see its log.`);
  return { perSecond: result.requests / result.seconds, perCpuSecond: result.requests / cpu };
}

/** Linux counts in hundredths of a second. @see proc(5), fields 14 and 15 */
async function cpuSeconds(pid: number): Promise<number> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
  let ticks = 0;
  for (const one of [pid, ...children]) {
    const stat = await readFile(`/proc/${one}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / 100;
}
