import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { speakPostgres } from '../src/database/postgres.ts';
import { speakSqlite } from '../src/database/sqlite.ts';
import { settings } from '../src/settings.ts';

export default (): Core.Config.Database => {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = settings();
  if (url) {
    // Postgres stores times without a zone. In the machine's own zone they would shift with the machine.
    process.env['TZ'] = 'UTC';
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: url },
        pool: { afterCreate: speakPostgres },
      },
    } as unknown as Core.Config.Database;
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: resolve('..', dataDir, 'osiedle.db') },
      useNullAsDefault: true,
      pool: { afterCreate: speakSqlite },
    },
  };
};
