import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const url = env('DATABASE_URL');
  if (url) {
    // Postgres keeps times without a zone. Written and read in the machine's own, they would move with it.
    process.env['TZ'] = 'UTC';
    return {
      connection: { client: 'postgres', connection: { connectionString: url } },
    } as Core.Config.Database;
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: join(env('DATA_DIR', '../.data'), 'osiedle.db') },
      useNullAsDefault: true,
    },
  };
};
