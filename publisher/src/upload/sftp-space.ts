import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path/posix';
import type { FileEntryWithStats, SFTPWrapper, Stats } from 'ssh2';
import { foldersAbove } from '../export/names.ts';
import type { UploadConfig } from '../process/config.ts';
import { connectSftp, type SftpCall, type SftpConnection } from './sftp-connection.ts';
import { UploadFault } from './upload-fault.ts';
import type { WebSpace } from './web-space.ts';

/** Status codes of SFTP (draft-ietf-secsh-filexfer-02, 7). */
const noSuchFile = 2;
const permissionDenied = 3;
const failure = 4;

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

/** A call of SFTP that has no result. */
type BareCall = (sftp: SFTPWrapper, done: (error?: Error | null) => void) => void;

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
    if ((await this.#statOf(this.#root, this.#root))?.isDirectory()) return;
    throw new UploadFault(
      'address',
      `There is no folder ${this.#root} on ${this.#host}: make it there, or check the path in UPLOAD_URL (\`/~/\` begins one that counts from the folder of the login).`,
    );
  }

  read(name: string): Promise<Buffer | undefined> {
    return this.#ask<Buffer>(name, (sftp, done) => sftp.readFile(this.#at(name), done));
  }

  async put(name: string, source: Buffer | { file: string }): Promise<void> {
    const draft = this.#at(`${this.#draft}.${++this.#drafts}.tmp`);
    try {
      for (const folder of foldersAbove(name)) await this.#makeFolder(folder);
      // The web server may run as another user.
      const mode = 0o644;
      await this.#do(name, (sftp, done) => {
        if (Buffer.isBuffer(source)) sftp.writeFile(draft, source, { mode }, done);
        else sftp.fastPut(source.file, draft, { mode }, done);
      });
      await this.#rename(name, draft);
    } catch (error) {
      await this.#do(name, (sftp, done) => {
        sftp.unlink(draft, done);
      }).catch(() => undefined);
      throw error;
    }
  }

  async existing(names: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const [folder, wanted] of Map.groupBy(names, (name) => dirname(name))) {
      const entries = await this.#ask<FileEntryWithStats[]>(folder, (sftp, done) =>
        sftp.readdir(this.#at(folder), done),
      );
      const there = new Set(
        entries?.map(({ filename }) => (folder === '.' ? filename : `${folder}/${filename}`)),
      );
      found.push(...wanted.filter((name) => there.has(name)));
    }
    return found;
  }

  async remove(name: string): Promise<void> {
    await this.#doIfThere(name, (sftp, done) => {
      sftp.unlink(this.#at(name), done);
    });
  }

  async removeFolder(name: string): Promise<void> {
    try {
      await this.#doIfThere(name, (sftp, done) => {
        sftp.rmdir(this.#at(name), done);
      });
    } catch (error) {
      // One with files of other people.
      if (!(error instanceof UploadFault) || error.kind !== 'refused') throw error;
    }
  }

  close(): void {
    this.#connection.close();
  }

  #at(name: string): string {
    return `${this.#root === '/' ? '' : this.#root}/${name}`;
  }

  #statOf(name: string, path: string): Promise<Stats | undefined> {
    return this.#ask<Stats>(name, (sftp, done) => {
      sftp.stat(path, done);
    });
  }

  /** Several files may want a folder at the same time. */
  #makeFolder(name: string): Promise<void> {
    const making = this.#folders.get(name) ?? this.#mkdir(name);
    this.#folders.set(name, making);
    return making;
  }

  async #mkdir(name: string): Promise<void> {
    const path = this.#at(name);
    if ((await this.#statOf(name, path))?.isDirectory()) return;
    await this.#do(name, (sftp, done) => {
      sftp.mkdir(path, { mode: 0o755 }, done);
    });
  }

  /** Renames a draft over what is there, in one step where the host can. */
  async #rename(name: string, draft: string): Promise<void> {
    try {
      await this.#do(name, (sftp, done) => {
        sftp.ext_openssh_rename(draft, this.#at(name), done);
      });
    } catch (error) {
      if (!/does not support/.test(String((error as Error).cause ?? error))) throw error;
      await this.remove(name);
      await this.#do(name, (sftp, done) => {
        sftp.rename(draft, this.#at(name), done);
      });
    }
  }

  /** A call without a result. @throws an `UploadFault` also where something is not there */
  async #do(name: string, call: BareCall): Promise<void> {
    if (await this.#doIfThere(name, call)) return;
    throw new UploadFault(
      'refused',
      `${name} or its folder vanished from ${this.#host} during the upload: see that nobody else writes there, then upload again.`,
    );
  }

  /** @returns whether the file was there */
  async #doIfThere(name: string, call: BareCall): Promise<boolean> {
    const done = await this.#ask<true>(name, (sftp, end) => {
      call(sftp, (error) => {
        end(error, true);
      });
    });
    return done ?? false;
  }

  /** @returns undefined where there is no such file @throws an `UploadFault` that names the file */
  async #ask<Result>(name: string, call: SftpCall<Result>): Promise<Result | undefined> {
    this.#signal.throwIfAborted();
    try {
      return await this.#connection.ask(call);
    } catch (error) {
      this.#signal.throwIfAborted();
      if ((error as { code?: unknown }).code === noSuchFile) return undefined;
      throw faultOf(error as Error & { code?: number | string }, name, this.#host);
    }
  }
}

function faultOf(error: Error & { code?: number | string }, name: string, host: string): Error {
  // What this machine lacks, such as a blob that is deleted meanwhile, is no fault of the host.
  if (error.code === 'ENOENT') return error;
  if (error.code === permissionDenied)
    return new UploadFault(
      'refused',
      `${host} does not let us write ${name}: give the user of UPLOAD_URL the right to write in that folder.`,
      error,
    );
  if (error.code === failure)
    return new UploadFault(
      'refused',
      `${host} failed at ${name} (${error.message}): the web space may be full, or a folder and a file may have the same name there. Look there, then upload again.`,
      error,
    );
  return new UploadFault(
    'unreachable',
    `The connection to ${host} broke off at ${name} (${error.message}): upload again, it goes on where it was.`,
    error,
  );
}
