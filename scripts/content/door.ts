import { lstat, readFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ownersAlone } from '../start/data-dir.ts';
import { Fault } from '../start/fault.ts';
import type { Say } from '../start/progress.ts';

/** Asks a running CMS to import or export: the other side is cms/src/content-transfer/door.ts. */
export async function askRunningCms<Result>(
  dataDir: string,
  verb: 'import' | 'export',
  options: object,
  say: Say,
): Promise<Result> {
  const { socket, token } = await findDoor(dataDir);
  const connection = createConnection(socket);
  const lines = createInterface({ input: connection });
  connection.on('error', () => lines.close());
  connection.once('connect', () => connection.write(`${JSON.stringify({ token, verb, options })}\n`));
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

async function findDoor(dataDir: string): Promise<Door> {
  let door: Door;
  try {
    door = JSON.parse(await readFile(join(dataDir, 'content-door.json'), 'utf8')) as Door;
  } catch (cause) {
    throw new Fault(`Osiedle runs on ${dataDir}, but its CMS is not ready yet. Try again in a minute.`, {
      cause,
    });
  }
  const folder = await lstat(dirname(door.socket)).catch(() => undefined);
  const isOurs =
    folder?.isDirectory() && folder.uid === process.getuid?.() && (folder.mode & ownersAlone) === 0;
  if (folder && !isOurs)
    throw new Fault(
      `${dirname(door.socket)} belongs to somebody else, or others may read it: start Osiedle again.`,
    );
  return door;
}
