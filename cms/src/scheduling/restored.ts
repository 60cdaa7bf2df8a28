import { access, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { log } from '../log.ts';
import { changeSchedules } from './table.ts';

/** The file in DATA_DIR by which a restore says that the database is one of another day (scripts/backup/restore-backup.ts). */
const restoredFile = 'restored.json';

/**
 * Holds back what a restored backup had scheduled: it may have been cancelled, or done, since the backup was made. The failures
 * are shown, and whoever wants one sets it again.
 */
export async function holdBackRestored(strapi: Core.Strapi): Promise<void> {
  const file = join(dirname(strapi.dirs.static.public), restoredFile);
  if (
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    return;
  const finishedAt = new Date().toISOString();
  const held = await changeSchedules(
    strapi,
    { state: 'due' },
    { state: 'failed', failure: 'restored', finishedAt },
  );
  await rm(file);
  if (held > 0) log.warn({ held }, 'schedules of a restored backup are held back');
}
