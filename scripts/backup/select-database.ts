import type { Settings } from '../start/settings.ts';
import type { Database } from './database.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

/** The database that `pnpm start` uses with the same settings. @throws Fault */
export function databaseOf({ dataDir, env }: Settings): Database {
  return env['DATABASE_URL'] ? postgres(env['DATABASE_URL'], env) : sqlite(dataDir);
}
