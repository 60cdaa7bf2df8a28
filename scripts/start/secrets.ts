import { randomBytes, randomInt } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeNames, type MadeName } from '../../shared/src/settings/index.ts';
import { codeOf, Fault } from './fault.ts';

export type Secrets = Record<MadeName, string> & {
  /** The first administrator's password, until it was shown. */
  ADMIN_PASSWORD?: string;
};

/**
 * The secrets of a DATA_DIR. The first call creates them in `secrets.json`, which only its owner may read. Secrets from the
 * environment win, and are not stored.
 */
export async function readSecrets(dataDir: string, env: NodeJS.ProcessEnv): Promise<Secrets> {
  const kept = await read(dataDir);
  const missing = madeNames.filter((name) => !kept[name] && !env[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = name === 'APP_KEYS' ? `${key()},${key()}` : key();
    await write(dataDir, kept);
  }
  const given = Object.fromEntries(madeNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  return { ...kept, ...given } as Secrets;
}

/** Creates a password for the first administrator, and stores it until it is shown. */
export async function keepPassword(dataDir: string): Promise<string> {
  const kept = await read(dataDir);
  kept['ADMIN_PASSWORD'] ??= password();
  await write(dataDir, kept);
  return kept['ADMIN_PASSWORD'];
}

/** Deletes the stored password after it was shown: the CMS keeps only its hash. */
export async function forgetPassword(dataDir: string): Promise<void> {
  const { ADMIN_PASSWORD: shown, ...kept } = await read(dataDir);
  if (shown) await write(dataDir, kept);
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

async function read(dataDir: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as Record<string, string>;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return {};
    throw new Fault(
      `${fileIn(dataDir)} cannot be read: restore it from a backup, or remove it to make new secrets.`,
      {
        cause,
      },
    );
  }
}

async function write(dataDir: string, secrets: Record<string, string>): Promise<void> {
  const draft = `${fileIn(dataDir)}.tmp`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileIn(dataDir));
}

function key(): string {
  return randomBytes(32).toString('base64url');
}

/** Twenty letters and digits without look-alikes (about 115 bits), in groups that can be read out. */
function password(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  const draw = (): string => Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');
  // Strapi wants a small letter, a capital and a digit.
  let text = draw();
  while (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text)) text = draw();
  return text.replace(/(.{5})(?=.)/g, '$1-');
}
