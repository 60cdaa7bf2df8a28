import { join } from 'node:path';
import { readPortFile } from '../../publisher/src/control/port-file.ts';
import { CommandError } from '../../publisher/src/control/operations.ts';
import { Hold } from '../../publisher/src/control/hold.ts';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { Releases } from '../../publisher/src/releases/releases.ts';
import { Fault } from '../start/fault.ts';
import { readSecrets } from '../start/secrets.ts';
import { readStartSettings, type Settings } from '../start/settings.ts';

/** What a command uses directly while no publisher runs. */
export interface StoppedPublisher {
  releases: Releases;
  hold: Hold;
}

/**
 * Sends a command to the publisher of DATA_DIR, or runs it here if none is running.
 * @param body the command's parameters
 * @param here runs the command without a publisher
 * @throws Fault with the publisher's message where it refuses
 */
export async function runPublisherCommand<Answer extends object>(
  command: string,
  body: object,
  here: (idle: StoppedPublisher) => Promise<Answer>,
): Promise<Answer> {
  const settings = readStartSettings(process.env, []);
  const port = readPortFile(settings.dataDir);
  const answer = port && (await send(settings, port, command, body));
  if (answer) return answer as Answer;
  return runWithoutPublisher(settings, here);
}

/** @returns undefined where nobody listens */
async function send(
  { dataDir, env }: Settings,
  port: number,
  command: string,
  body: object,
): Promise<object | undefined> {
  const { HOOK_SECRET } = await readSecrets(dataDir, env);
  const response = await fetch(`http://127.0.0.1:${port}/_publisher/${command}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${HOOK_SECRET}` },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) return undefined;
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Fault(answer.error ?? `The publisher answered ${response.status}.`);
  return answer;
}

async function runWithoutPublisher<Answer>(
  { dataDir, keepReleases }: Settings,
  here: (idle: StoppedPublisher) => Promise<Answer>,
): Promise<Answer> {
  try {
    const { unlock } = lock(join(dataDir, 'publisher.lock'));
    try {
      return await here({ releases: await Releases.open(dataDir, keepReleases), hold: new Hold(dataDir) });
    } finally {
      unlock();
    }
  } catch (cause) {
    if (cause instanceof CommandError) throw new Fault(cause.message, { cause });
    if (cause instanceof LockedError)
      throw new Fault('The publisher is just starting: try again in a moment.', { cause });
    throw cause;
  }
}
