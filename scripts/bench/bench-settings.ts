import { freePort } from '../start/checks.ts';
import { readSettings, type Settings } from '../start/settings.ts';

/** Who may do everything in a bench's own product. */
export const administrator = { email: 'admin@osiedle.example', password: 'Haslo-na-probe-1' };

/** The settings of a bench's own product: free ports, a CMS without the sample. @param more environment beside */
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
  return readSettings(env, ['--empty']);
}
