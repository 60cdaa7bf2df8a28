import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../scripts/start/checks.ts';
import { type Product, startProduct } from '../scripts/start/product.ts';
import { readSettings } from '../scripts/start/settings.ts';

export interface RunningProduct extends Product {
  /** Stops everything and removes its folder. */
  end(): Promise<void>;
}

/** Starts the whole product, empty, in a folder of its own on free ports: what `pnpm start --empty` does. */
export function startEmptyProduct(): Promise<RunningProduct> {
  return startOwnProduct(['--empty']);
}

/** The same with the sample content: what `pnpm start` does at its first run. It takes a minute or more. */
export function startSampleProduct(): Promise<RunningProduct> {
  return startOwnProduct([]);
}

async function startOwnProduct(args: string[]): Promise<RunningProduct> {
  const dataDir = await mkdtemp(join(tmpdir(), 'osiedle-product-'));
  const env = {
    PATH: process.env.PATH,
    HOME: dataDir,
    DATA_DIR: dataDir,
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    ADMIN_EMAIL: 'admin@osiedle.example',
    ADMIN_PASSWORD: 'Haslo-na-probe-1',
  };
  const product = await startProduct(readSettings(env, args));
  const end = async () => {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...product, end };
}

/**
 * Asks again until a check passes.
 * @param check throws while it does not hold yet
 * @param seconds after which the last failure is thrown
 */
export async function eventually<T>(check: () => Promise<T>, seconds = 40): Promise<T> {
  for (const until = Date.now() + seconds * 1000; ;) {
    try {
      return await check();
    } catch (failure) {
      if (Date.now() > until) throw failure;
      await sleep(200);
    }
  }
}
