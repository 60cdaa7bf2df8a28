import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { settings } from '../src/settings.ts';
import { cacheStatements } from '../src/statement-cache.ts';

export default (): Core.Config.Database => {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = settings();
  if (url) {
    // Postgres stores times without a zone. In the machine's own zone they would shift with the machine.
    process.env['TZ'] = 'UTC';
    return {
      connection: { client: 'postgres', connection: { connectionString: url } },
    } as Core.Config.Database;
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: resolve('..', dataDir, 'osiedle.db') },
      useNullAsDefault: true,
      pool: { afterCreate: cacheStatements },
    },
  };
};
