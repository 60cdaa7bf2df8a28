import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/start/checks.ts';
import { type Product, startProduct } from '../../scripts/start/product.ts';
import { readStartSettings } from '../../scripts/start/settings.ts';

export interface RunningProduct extends Product {
  /** Stops everything and removes its folder. */
  end(): Promise<void>;
}

/** Starts the whole product without the sample, as `pnpm start --empty`, in its own folder on free ports. */
export async function startEmptyProduct(): Promise<RunningProduct> {
  return startOwnProduct(['--empty'], await productFolder());
}

/** Starts the product with the sample content, as the first `pnpm start`. It takes a minute or more. */
export function startSampleProduct(dataDir: string): Promise<RunningProduct> {
  return startOwnProduct([], dataDir);
}

/** Creates a folder for a product. The product's `end` removes it. */
export function productFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'osiedle-product-'));
}

async function startOwnProduct(args: string[], dataDir: string): Promise<RunningProduct> {
  const env = {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    HOME: dataDir,
    DATA_DIR: dataDir,
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort()),
    ADMIN_EMAIL: 'admin@osiedle.example',
    ADMIN_PASSWORD: 'Haslo-na-probe-1',
  };
  const product = await startProduct(readStartSettings(env, args));
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= product.stop());
  const end = async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...product, stop, end };
}

/**
 * Repeats a check until it passes.
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
