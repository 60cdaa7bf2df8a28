import { uploadConfig } from '../publisher/src/process/config.ts';
import { LockedError } from '../publisher/src/process/lock.ts';
import { openSftpSpace } from '../publisher/src/upload/sftp-space.ts';
import { UploadFault } from '../publisher/src/upload/upload-fault.ts';
import { uploadRelease } from '../publisher/src/upload/upload.ts';
import { end, Fault } from './start/fault.ts';
import { readProgramSettings, readStartSettings } from './start/settings.ts';

const options = ['--whole', '--take-over'];

/**
 * `pnpm upload [release] [--whole] [--take-over]`: a release (the current one) into the web space of UPLOAD_URL. `--whole`
 * writes all files again; `--take-over` replaces files that no upload has written.
 */
try {
  const given = process.argv.slice(2).filter((argument) => argument !== '--');
  const [release, ...more] = given.filter((argument) => !options.includes(argument));
  if (more.length > 0 || release?.startsWith('-'))
    throw new Fault('Say no more than the release: pnpm upload [release] [--whole] [--take-over].');
  const upload = uploadConfig(readProgramSettings('start', process.env));
  if (!upload)
    throw new Fault(
      'Say where to: set UPLOAD_URL=sftp://user@host/folder, and UPLOAD_PASSWORD or UPLOAD_KEY_FILE.',
    );
  const { dataDir, siteUrl } = readStartSettings(process.env, []);
  const { signal } = new AbortController();
  const done = await uploadRelease({
    dataDir,
    siteUrl: new URL(siteUrl),
    release,
    isWhole: given.includes('--whole'),
    mayTakeOver: given.includes('--take-over'),
    open: (openSignal) => openSftpSpace(upload, openSignal),
    signal,
  }).catch((cause: unknown) => {
    if (cause instanceof LockedError)
      throw new Fault('Another upload is under way: wait until it has ended.', { cause });
    throw cause instanceof UploadFault || cause instanceof Error
      ? new Fault(cause.message, { cause })
      : cause;
  });
  console.log(
    `Release ${done.release} is at ${upload.url.host}: ${done.files} files, ${done.written} written, ${done.removed} removed.`,
  );
} catch (error) {
  end(error);
}
