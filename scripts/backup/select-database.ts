import type { Settings } from '../start/settings.ts';
import type { BackupDatabase } from './database.ts';
import { postgresDatabase } from './postgres.ts';
import { sqliteDatabase } from './sqlite.ts';

/** The database that `pnpm start` uses with these settings. @throws Fault */
export function selectDatabase({ dataDir, env }: Settings): BackupDatabase {
  return env['DATABASE_URL'] ? postgresDatabase(env['DATABASE_URL'], env) : sqliteDatabase(dataDir);
}
