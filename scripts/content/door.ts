import { once } from 'node:events';
import { lstat, readFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownersAlone } from '../start/data-dir.ts';
import { Fault } from '../start/fault.ts';
import type { Say } from '../start/progress.ts';

/** A CMS that is starting, or was started again, opens its door within this time, in milliseconds. */
const waitMs = 60_000;

/** Asks a running CMS to import, export or erase: the other side is cms/src/content-transfer/door.ts. */
export async function askRunningCms<Result>(
  dataDir: string,
  verb: 'import' | 'export' | 'erase',
  options: object,
  say: Say,
): Promise<Result> {
  const { connection, token } = await openConnection(dataDir, say);
  const lines = createInterface({ input: connection });
  connection.on('error', () => lines.close());
  connection.write(`${JSON.stringify({ token, verb, options })}\n`);
  for await (const line of lines) {
    const message = JSON.parse(line) as { say?: string; fault?: string; result?: Result };
    if (message.say !== undefined) say(message.say);
    if (message.fault !== undefined) throw new Fault(message.fault);
    if (message.result !== undefined) return message.result;
  }
  throw new Fault(
    'The CMS of the running product did not answer to the end. Look into logs/cms.log in DATA_DIR, then try again.',
  );
}

interface Door {
  socket: string;
  token: string;
}

async function openConnection(dataDir: string, say: Say): Promise<{ connection: Socket; token: string }> {
  const began = Date.now();
  for (let hasSaid = false; ;) {
    try {
      const { socket, token } = await findDoor(dataDir);
      const connection = createConnection(socket);
      await once(connection, 'connect');
      return { connection, token };
    } catch (cause) {
      if (cause instanceof Fault) throw cause;
      if (Date.now() - began > waitMs)
        throw new Fault(
          `Osiedle runs on ${dataDir}, but its CMS does not answer. Look into logs/cms.log there, then try again.`,
          { cause },
        );
    }
    if (!hasSaid) say('Waiting for the CMS, which is starting …');
    hasSaid = true;
    await sleep(500);
  }
}

/** @throws an error of the file system if the CMS has not opened it yet, and Fault if it is not safe */
async function findDoor(dataDir: string): Promise<Door> {
  const door = JSON.parse(await readFile(join(dataDir, 'content-door.json'), 'utf8')) as Door;
  const folder = await lstat(dirname(door.socket));
  if (!folder.isDirectory() || folder.uid !== process.getuid?.() || (folder.mode & ownersAlone) !== 0)
    throw new Fault(
      `${dirname(door.socket)} belongs to somebody else, or others may read it: start Osiedle again.`,
    );
  return door;
}
