import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path/posix';
import { foldersAbove } from '../export/names.ts';
import type { UploadConfig } from '../process/config.ts';
import { connectSftp, type SftpCall, type SftpConnection } from './sftp-connection.ts';
import { UploadFault } from './upload-fault.ts';
import type { WebSpace } from './web-space.ts';

/** Status codes of SFTP (draft-ietf-secsh-filexfer-02, 7). */
const noSuchFile = 2;
const permissionDenied = 3;
const failure = 4;

type StatusError = Error & { code?: number | string };

/** Opens a web space by SFTP. @throws UploadFault */
export async function openSftpSpace(config: UploadConfig, signal: AbortSignal): Promise<WebSpace> {
  const space = new SftpSpace(config, await connectSftp(config, signal), signal);
  try {
    await space.checkFolder();
    return space;
  } catch (error) {
    space.close();
    throw error;
  }
}

class SftpSpace implements WebSpace {
  readonly #host: string;
  readonly #root: string;
  readonly #connection: SftpConnection;
  readonly #signal: AbortSignal;
  /** Folders that are there, or are being made. */
  readonly #folders = new Map<string, Promise<void>>();
  /** Drafts of this upload: another one that has died may have left its own. */
  readonly #draft = `.osiedle-upload.${randomBytes(4).toString('hex')}`;
  #drafts = 0;

  constructor({ url }: UploadConfig, connection: SftpConnection, signal: AbortSignal) {
    this.#host = url.host;
    this.#connection = connection;
    this.#signal = signal;
    const path = decodeURIComponent(url.pathname).replace(/\/$/, '');
    this.#root = path.replace(/^\/~\//, '').replace(/^\/~$/, '.') || '/';
  }

  async checkFolder(): Promise<void> {
    const stats = await this.#ask((sftp, done) => sftp.stat(this.#root, done)).catch((error: StatusError) => {
      if (error.code !== noSuchFile) throw this.#faultOf(error, this.#root);
    });
    if (stats?.isDirectory()) return;
    throw new UploadFault(
      'address',
      `There is no folder ${this.#root} on ${this.#host}: make it there, or check the path in UPLOAD_URL (\`/~/\` begins one that counts from the folder of the login).`,
    );
  }

  async read(name: string): Promise<Buffer | undefined> {
    return this.#ask<Buffer>((sftp, done) => sftp.readFile(this.#at(name), done)).catch(
      (error: StatusError) => {
        if (error.code === noSuchFile) return undefined;
        throw this.#faultOf(error, name);
      },
    );
  }

  async put(name: string, source: Buffer | { file: string }): Promise<void> {
    const draft = this.#at(`${this.#draft}.${++this.#drafts}.tmp`);
    try {
      for (const folder of foldersAbove(name)) await this.#makeFolder(folder);
      // The web server may run as another user.
      if (Buffer.isBuffer(source))
        await this.#ask<void>((sftp, done) => sftp.writeFile(draft, source, { mode: 0o644 }, done as never));
      else
        await this.#ask<void>((sftp, done) =>
          sftp.fastPut(source.file, draft, { mode: 0o644 }, done as never),
        );
      await this.#rename(draft, this.#at(name));
    } catch (error) {
      await this.#unlink(draft).catch(() => undefined);
      throw this.#faultOf(error as StatusError, name);
    }
  }

  async existing(names: readonly string[]): Promise<string[]> {
    const inFolders = Map.groupBy(names, (name) => dirname(name));
    const found: string[] = [];
    for (const [folder, wanted] of inFolders) {
      const entries = await this.#ask((sftp, done) => sftp.readdir(this.#at(folder), done)).catch(
        (error: StatusError) => {
          if (error.code === noSuchFile) return [];
          throw this.#faultOf(error, folder);
        },
      );
      const there = new Set(
        entries.map(({ filename }) => (folder === '.' ? filename : `${folder}/${filename}`)),
      );
      found.push(...wanted.filter((name) => there.has(name)));
    }
    return found;
  }

  async remove(name: string): Promise<void> {
    await this.#unlink(this.#at(name)).catch((error: StatusError) => {
      if (error.code !== noSuchFile) throw this.#faultOf(error, name);
    });
  }

  async removeFolder(name: string): Promise<void> {
    await this.#ask<void>((sftp, done) => sftp.rmdir(this.#at(name), done as never)).catch(
      (error: StatusError) => {
        if (typeof error.code !== 'number') throw this.#faultOf(error, name);
      },
    );
  }

  close(): void {
    this.#connection.close();
  }

  #at(name: string): string {
    return `${this.#root === '/' ? '' : this.#root}/${name}`;
  }

  /** Folders may be made at the same time by several files; each is made once. */
  #makeFolder(name: string): Promise<void> {
    const making = this.#folders.get(name) ?? this.#mkdir(this.#at(name));
    this.#folders.set(name, making);
    return making;
  }

  async #mkdir(path: string): Promise<void> {
    const isThere = await this.#ask((sftp, done) => sftp.stat(path, done)).then(
      (stats) => stats.isDirectory(),
      (error: StatusError) => {
        if (error.code !== noSuchFile) throw error;
        return false;
      },
    );
    if (!isThere) await this.#ask<void>((sftp, done) => sftp.mkdir(path, { mode: 0o755 }, done as never));
  }

  /** Renames over what is there, in one step where the host can. */
  async #rename(from: string, to: string): Promise<void> {
    try {
      await this.#ask<void>((sftp, done) => sftp.ext_openssh_rename(from, to, done as never));
    } catch (error) {
      if (!/does not support/.test((error as Error).message)) throw error;
      await this.#unlink(to).catch(() => undefined);
      await this.#ask<void>((sftp, done) => sftp.rename(from, to, done as never));
    }
  }

  #unlink(path: string): Promise<void> {
    return this.#ask<void>((sftp, done) => sftp.unlink(path, done as never));
  }

  #ask<Result>(call: SftpCall<Result>): Promise<Result> {
    this.#signal.throwIfAborted();
    return this.#connection.ask(call);
  }

  #faultOf(error: StatusError, name: string): Error {
    if (error instanceof UploadFault) return error;
    if (this.#signal.aborted) return this.#signal.reason as Error;
    // What this machine lacks, such as a blob that is deleted meanwhile, is no fault of the host.
    if (typeof error.code === 'string' && error.code !== 'ECONNRESET') return error;
    if (error.code === permissionDenied)
      return new UploadFault(
        'refused',
        `${this.#host} does not let us write ${name}: give the user of UPLOAD_URL the right to write in that folder.`,
        error,
      );
    if (error.code === failure)
      return new UploadFault(
        'refused',
        `${this.#host} failed at ${name} (${error.message}): the web space may be full, or a folder and a file may have the same name there. Look there, then upload again.`,
        error,
      );
    return new UploadFault(
      'unreachable',
      `The connection to ${this.#host} broke off at ${name} (${error.message}): upload again, it goes on where it was.`,
      error,
    );
  }
}
