import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const url = env('DATABASE_URL');
  if (url)
    return {
      connection: { client: 'postgres', connection: { connectionString: url } },
    } as Core.Config.Database;
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: join(env('DATA_DIR', '../.data'), 'osiedle.db') },
      useNullAsDefault: true,
    },
  };
};
