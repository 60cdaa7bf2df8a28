import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client, type ConnectConfig, type SFTPWrapper } from 'ssh2';
import type { UploadConfig } from '../process/config.ts';
import { UploadFault } from './upload-fault.ts';

/** How long a host may take for the beginning of a connection, in milliseconds. */
const readyTimeoutMs = 20_000;
/** A connection that answers none of three such questions is dead. */
const keepaliveIntervalMs = 10_000;

/** A call of SFTP, which ends with an error or a result. */
export type SftpCall<Result> = (
  sftp: SFTPWrapper,
  done: (error: Error | null | undefined, result: Result) => void,
) => void;

/** An open connection. When it ends, all its calls end with the reason. */
export class SftpConnection {
  readonly #client: Client;
  readonly #sftp: SFTPWrapper;
  readonly #pending = new Set<(error: Error) => void>();
  #ended: Error | undefined;

  constructor(client: Client, sftp: SFTPWrapper) {
    this.#client = client;
    this.#sftp = sftp;
    const end = (error: Error): void => {
      this.#ended ??= error;
      for (const reject of this.#pending) reject(this.#ended);
      this.#pending.clear();
    };
    client.on('error', end);
    client.on('close', () => {
      end(new Error('the host ended it'));
    });
    sftp.on('close', () => {
      end(new Error('the host ended SFTP'));
    });
  }

  ask<Result>(call: SftpCall<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended;
      this.#pending.add(reject);
      call(this.#sftp, (error, result) => {
        this.#pending.delete(reject);
        if (error) reject(error);
        else resolve(result);
      });
    });
  }

  close(): void {
    this.#client.destroy();
  }
}

/** Connects, after the host has shown the key that it must have. @throws UploadFault */
export async function connectSftp(config: UploadConfig, signal: AbortSignal): Promise<SftpConnection> {
  const { url, password, keyFile } = config;
  const client = new Client();
  let shownKey: string | undefined;
  const options: ConnectConfig = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 22),
    username: decodeURIComponent(url.username),
    readyTimeout: readyTimeoutMs,
    keepaliveInterval: keepaliveIntervalMs,
    hostVerifier: (key: Buffer) => {
      shownKey = `SHA256:${hash('sha256', key, 'base64').replace(/=$/, '')}`;
      return shownKey === config.hostKey;
    },
    ...(password !== undefined && { password, tryKeyboard: true }),
    ...(keyFile !== undefined && { privateKey: await readKey(keyFile) }),
  };
  const abort = (): void => {
    client.destroy();
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await new Promise<SftpConnection>((resolve, reject) => {
      client.on('error', reject);
      client.on('close', () => {
        reject(new Error('the host ended the connection'));
      });
      // Many hosts ask for the password in this way alone.
      client.on('keyboard-interactive', (_name, _words, _language, prompts, answer) => {
        answer(prompts.map(() => password ?? ''));
      });
      client.on('ready', () => {
        // Each call waits for an answer.
        client.setNoDelay(true);
        client.sftp((error, sftp) => {
          if (error) reject(error);
          else resolve(new SftpConnection(client, sftp));
        });
      });
      client.connect(options);
    });
  } catch (error) {
    client.destroy();
    signal.throwIfAborted();
    throw faultOf(error as Error & { level?: string }, config, shownKey);
  }
}

async function readKey(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UploadFault(
      'token',
      `The key file ${file} cannot be read: give the file of a private key as UPLOAD_KEY_FILE.`,
      cause,
    );
  }
}

function faultOf(
  error: Error & { level?: string },
  { url, hostKey, keyFile }: UploadConfig,
  shownKey: string | undefined,
): UploadFault {
  if (shownKey && hostKey === undefined)
    return new UploadFault(
      'token',
      `${url.host} shows the key ${shownKey}. Compare it with what your host writes of its key, then set UPLOAD_HOST_KEY=${shownKey}.`,
      error,
    );
  if (shownKey && shownKey !== hostKey)
    return new UploadFault(
      'token',
      `${url.host} shows the key ${shownKey}, and UPLOAD_HOST_KEY is another one: nothing was sent. Somebody may stand between. Ask your host whether its key is new, and only then change UPLOAD_HOST_KEY.`,
      error,
    );
  if (error.level === 'client-authentication')
    return new UploadFault(
      'token',
      `${url.host} does not let ${decodeURIComponent(url.username)} in: check the name in UPLOAD_URL, and ${keyFile === undefined ? 'UPLOAD_PASSWORD' : 'that the host knows the key in UPLOAD_KEY_FILE'}.`,
      error,
    );
  if (/privateKey/.test(error.message))
    return new UploadFault(
      'token',
      'UPLOAD_KEY_FILE holds no private key that can be used: make one without a passphrase by `ssh-keygen -t ed25519 -N ""`.',
      error,
    );
  return new UploadFault(
    'unreachable',
    `${url.host} could not be reached by SFTP (${error.message}): check the host and port in UPLOAD_URL, and that this machine reaches it; then it is tried again.`,
    error,
  );
}
