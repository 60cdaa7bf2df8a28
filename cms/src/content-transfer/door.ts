import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';
import { log } from '../log.ts';
import { eraseKept, type ContentErasure } from './erase.ts';
import { exportContent } from './export.ts';
import { importContent } from './import.ts';

/**
 * The way to import, export and erase while the CMS runs: a Unix socket in a private folder, which a file in DATA_DIR names
 * together with a token. Only who may read DATA_DIR finds it, and no request over the network reaches it.
 * scripts/content/door.ts is the other side.
 */

/** The file in DATA_DIR that names the socket. */
export const doorFile = 'content-door.json';

/** A socket's path may have 108 bytes, and DATA_DIR may be longer. */
const prefix = 'osiedle-door-';
const maxRequestCharacters = 10_000;
const requestTimeoutMs = 5000;

interface Request {
  token: string;
  verb: 'import' | 'export' | 'erase';
  options: { folder?: string } & ContentErasure;
}

const doors = new WeakMap<Core.Strapi, Promise<() => Promise<void>>>();

/** Opens the door as soon as the CMS listens. */
export function openDoorWithServer(strapi: Core.Strapi): void {
  strapi.server.httpServer.once('listening', () => {
    const door = openDoor(strapi).catch((error: unknown) => {
      log.error(error, 'content files cannot be imported while the CMS runs');
      return () => Promise.resolve();
    });
    doors.set(strapi, door);
  });
}

/** Closes the door, also one that is just being opened. */
export async function closeDoorOf(strapi: Core.Strapi): Promise<void> {
  const close = await doors.get(strapi);
  await close?.();
}

async function openDoor(strapi: Core.Strapi): Promise<() => Promise<void>> {
  const pointer = join(dirname(strapi.dirs.static.public), doorFile);
  await removeOld(pointer);
  // `mkdtemp` lets nobody else in.
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const token = randomBytes(32).toString('base64url');
  const socket = join(folder, 'socket');
  let isBusy = false;
  const connections = new Set<Socket>();
  const server = createServer((connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
    void answer(connection, async (request, say, signal) => {
      if (!isToken(request.token, token)) return undefined;
      if (isBusy) throw new Error('Another import or export is running. Wait until it is done.');
      isBusy = true;
      try {
        return await transfer(strapi, request, say, signal);
      } finally {
        isBusy = false;
      }
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve));
  await writeFile(`${pointer}.tmp`, JSON.stringify({ socket, token }), { mode: 0o600 });
  await rename(`${pointer}.tmp`, pointer);
  return async () => {
    server.close();
    // A running import ends with its connection.
    for (const connection of connections) connection.destroy();
    await rm(pointer, { force: true });
    await rm(folder, { recursive: true, force: true });
  };
}

/** Removes what a CMS that was killed has left. */
async function removeOld(pointer: string): Promise<void> {
  const text = await readFile(pointer, 'utf8').catch(() => '{}');
  const { socket = '' } = JSON.parse(text) as { socket?: string };
  const folder = dirname(socket);
  if (basename(folder).startsWith(prefix)) await rm(folder, { recursive: true, force: true });
}

function isToken(given: unknown, token: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

type Say = (line: string) => void;

function transfer(
  strapi: Core.Strapi,
  { verb, options }: Request,
  say: Say,
  signal: AbortSignal,
): Promise<object> {
  if (verb === 'erase') return eraseKept(strapi, options);
  const { folder = '' } = options;
  if (!isAbsolute(folder)) throw new Error('The folder of content is no absolute path.');
  const all = { ...options, folder, say, signal };
  return verb === 'export' ? exportContent(strapi, all) : importContent(strapi, all);
}

/**
 * Answers one request: a line of JSON. The answer is a line for each step and one for the end.
 * @param work returns nothing for a stranger, who gets no answer
 */
async function answer(
  connection: Socket,
  work: (request: Request, say: Say, signal: AbortSignal) => Promise<object | undefined>,
): Promise<void> {
  const gone = new AbortController();
  connection.once('close', () => gone.abort(new Error('The command was ended.')));
  connection.on('error', () => connection.destroy());
  connection.setTimeout(requestTimeoutMs, () => connection.destroy());
  const send = (line: object): void => {
    if (!connection.destroyed) connection.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const request = await firstLine(connection);
    connection.setTimeout(0);
    const result = await work(request, (line) => send({ say: line }), gone.signal);
    if (!result) connection.destroy();
    else send({ result });
  } catch (error) {
    send({ fault: error instanceof Error ? error.message : String(error) });
  }
  connection.end();
}

async function firstLine(connection: Socket): Promise<Request> {
  let read = 0;
  connection.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > maxRequestCharacters) connection.destroy();
  });
  for await (const line of createInterface({ input: connection })) return JSON.parse(line) as Request;
  throw new Error('Nothing was asked.');
}
