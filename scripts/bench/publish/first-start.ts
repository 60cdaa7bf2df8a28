import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetBuilds } from '../../start/build-cms.ts';
import { startProduct } from '../../start/product.ts';
import { plainScreen, type Say, type Screen } from '../../start/progress.ts';
import { root } from '../../start/settings.ts';
import { readBenchSettings } from '../bench-settings.ts';

/** Durations of a first start of a new checkout, after the downloads, in milliseconds. Some of its steps run at the same time. */
export interface FirstStart {
  total: number;
  steps: Record<string, number>;
}

/** Builds everything anew and starts the product with the sample content, in a folder that is removed afterwards. */
export async function measureFirstStart(say: Say): Promise<FirstStart> {
  const dataDir = await mkdtemp(join(tmpdir(), 'osiedle-first-start-'));
  await forgetBuilds();
  await rm(join(root, 'site/.warm'), { recursive: true, force: true });
  const started = performance.now();
  const steps: FirstStart['steps'] = {};
  const { step } = plainScreen(say);
  const screen: Screen = {
    say,
    step: async (title, work) => {
      const begun = performance.now();
      const result = await step(title, work);
      steps[title] = performance.now() - begun;
      return result;
    },
  };
  try {
    // A database of DATABASE_URL holds the entries of the sizes.
    const settings = await readBenchSettings(dataDir, { DATABASE_URL: '' });
    const product = await startProduct({ ...settings, sample: true }, { screen });
    const total = performance.now() - started;
    await product.stop();
    return { total, steps };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
