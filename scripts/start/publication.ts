import type { PrivateStatus } from '../../publisher/src/control/status.ts';

/** That a run of the publisher failed, and why. */
export class RunFailed extends Error {}

/**
 * Asks the publisher how far its first release has come. A large site takes minutes; a run that hangs times out.
 * @param begun when the publisher was started (ISO 8601), since an earlier start may have left a run that failed
 * @returns whether there is a release, or that the publisher works on it
 * @throws RunFailed
 */
export async function isPublished(port: number, secret: string, begun: string): Promise<boolean | 'working'> {
  const { release, lastRun } = await privateStatus(port, secret);
  if (release) return true;
  if (!lastRun || lastRun.startedAt < begun) return false;
  if (lastRun.outcome === 'running') return 'working';
  if (lastRun.error !== undefined) throw new RunFailed(lastRun.error);
  return false;
}

async function privateStatus(port: number, secret: string): Promise<PrivateStatus> {
  const response = await fetch(`http://127.0.0.1:${port}/_publisher/status`, {
    headers: { authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(5000),
  });
  return (await response.json()) as PrivateStatus;
}
