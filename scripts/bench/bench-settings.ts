import { freePort } from '../start/checks.ts';
import { readStartSettings, type Settings } from '../start/settings.ts';

/** The administrator of a benchmark's product. */
export const administrator = { email: 'admin@osiedle.example', password: 'Haslo-na-probe-1' };

/** Settings of a benchmark's product: free ports, no sample content. @param more additional environment */
export async function readBenchSettings(dataDir: string, more: NodeJS.ProcessEnv = {}): Promise<Settings> {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    ...more,
  };
  return readStartSettings(env, ['--empty']);
}
