import { LockedError } from '../process/lock.ts';
import type { PublisherConfig, UploadConfig } from '../process/config.ts';
import type { Logger } from '../process/log.ts';
import type { Releases } from '../releases/releases.ts';
import { openSftpSpace } from './sftp-space.ts';
import { UploadFault, type UploadFaultKind } from './upload-fault.ts';
import { uploadRelease } from './upload.ts';

/** Why an upload by itself failed. `busy` passes by itself, too: somebody uploads by hand. */
export interface FailedUpload {
  kind: UploadFaultKind | 'busy';
  message: string;
}

/**
 * Uploads the live release, and the newer ones that go live meanwhile, such as the one with the sitemap.
 * @returns why it failed; undefined where the web space has the live release. Never throws
 */
export async function uploadCurrent(
  upload: UploadConfig,
  { dataDir, siteUrl }: Pick<PublisherConfig, 'dataDir' | 'siteUrl'>,
  releases: Pick<Releases, 'current'>,
  log: Logger,
  signal: AbortSignal,
): Promise<FailedUpload | undefined> {
  const open = (opening: AbortSignal) => openSftpSpace(upload, opening);
  try {
    for (;;) {
      const done = await uploadRelease({ dataDir, siteUrl, open, signal });
      log.info(done, 'uploaded');
      if (releases.current?.id === done.release) return undefined;
    }
  } catch (error) {
    if (error instanceof UploadFault) return { kind: error.kind, message: error.message };
    if (error instanceof LockedError)
      return { kind: 'busy', message: 'Somebody uploads by hand: it is tried again.' };
    log.error({ err: error }, 'the upload failed');
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}
