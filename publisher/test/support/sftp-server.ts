import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { Connection } from 'ssh2';
import { onTestFinished } from 'vitest';
import { findServer } from '../../../scripts/check/servers.ts';
import type { UploadConfig } from '../../src/process/config.ts';

const { Server, utils } = createRequire(import.meta.url)('ssh2') as typeof import('ssh2');

/** A host of a customer's web space, on a free port of loopback. */
export interface SftpHost {
  /** How to log in. */
  config: UploadConfig;
  /** Ends each connection after so many bytes from the customer; `Infinity` for none. */
  limits: { bytes: number };
  /** How many connections were accepted, after log-in. */
  logins: number;
}

export const password = 'Hasło "7" hosta';

/**
 * Starts OpenSSH's own SFTP server behind an SSH server.
 * @param folder the web root
 * @param shell a command before the server's, such as a limit
 * @param person whom it runs as
 */
export async function startSftpHost(
  folder: string,
  { shell = '', person = {} }: { shell?: string; person?: { uid?: number; gid?: number } } = {},
): Promise<SftpHost> {
  const program = await findServer('sftp');
  const key = makeHostKey();
  const limits = { bytes: Infinity };
  const sockets = new Set<Connection>();
  const server = new Server({ hostKeys: [key.private] }, (connection) => {
    sockets.add(connection);
    // Its types lack this.
    (connection as unknown as { setNoDelay: (on: boolean) => void }).setNoDelay(true);
    connection.on('error', () => undefined);
    connection.on('close', () => sockets.delete(connection));
    connection.on('authentication', (context) => {
      if (context.method === 'password' && context.username === 'gmina' && context.password === password)
        context.accept();
      else context.reject(['password']);
    });
    connection.on('session', (acceptSession) => {
      host.logins += 1;
      acceptSession().on('subsystem', (accept) => {
        const stream = accept();
        const child = spawn('/bin/sh', ['-c', `${shell} exec "$0"`, program], {
          stdio: ['pipe', 'pipe', 'ignore'],
          cwd: '/',
          ...person,
        });
        let bytes = 0;
        stream.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > limits.bytes) connection.end();
          else child.stdin.write(chunk);
        });
        child.stdin.on('error', () => undefined);
        child.stdout.on('data', (chunk: Buffer) => stream.write(chunk));
        stream.on('close', () => child.stdin.end());
        child.on('exit', () => {
          stream.end();
        });
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const connection of sockets) connection.end();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const parsed = utils.parseKey(key.public);
  if (parsed instanceof Error) throw parsed;
  const host: SftpHost = {
    config: {
      url: new URL(`sftp://gmina@127.0.0.1:${port}${folder}`),
      password,
      hostKey: `SHA256:${hash('sha256', parsed.getPublicSSH(), 'base64').replace(/=$/, '')}`,
    },
    limits,
    logins: 0,
  };
  return host;
}

/** Now and then ssh2 writes a key in a form that it does not read itself. */
function makeHostKey(): ReturnType<typeof utils.generateKeyPairSync> {
  const key = utils.generateKeyPairSync('ed25519');
  return utils.parseKey(key.private) instanceof Error ? makeHostKey() : key;
}
