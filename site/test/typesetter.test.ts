import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { TextJob } from '../src/typesetter/job.ts';

/** Replaces the typesetter's thread by one that does what the text of a job says: `support/odd-thread.ts`. */
vi.stubEnv('SITE_THREAD', new URL('support/odd-thread.ts', import.meta.url).href);
// Other files in this process have loaded these modules with the real thread.
vi.resetModules();
const { mapSuspendable, canSuspend, runSuspendable, resultOf, suspendUntil } =
  await import('../src/typesetter/suspend.ts');
const { Typesetter } = await import('../src/typesetter/typesetter.ts');
const { setNow } = await import('../src/typesetter/set-now.ts');
const { setText } = await import('../src/typesetter/set.ts');
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const job = (source: string): TextJob => ({
  source,
  locale: 'pl',
  siteUrl: 'https://osiedla.example',
  as: { startLevel: 2, idPrefix: 's-' },
});
const failed = (fault: string) => expect.objectContaining({ name: 'TextFailed', fault }) as unknown;

describe('the typesetter', () => {
  const typesetter = new Typesetter();
  /** Sets all texts at once. Gives the result or the error of each. */
  const results = (...sources: string[]) =>
    Promise.all(sources.map((source) => typesetter.set(job(source)).catch((error: unknown) => error)));

  it('sets texts in order', async () => {
    expect(await results('a', 'b', 'c')).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['hoard', 'memory'],
    ['exit', 'memory'],
    ['throw', 'fault'],
  ])('fails a text that does this: %s; the others are set', async (word, fault) => {
    expect(await results('a', word, 'b', 'c')).toEqual(['A', failed(fault), 'B', 'C']);
    expect(await results('d')).toEqual(['D']);
  });

  it('ends a text after a second of its own, whatever waits behind it', async () => {
    expect(await results('spin', 'a', 'expression', 'b')).toEqual([failed('time'), 'A', failed('time'), 'B']);
  });

  it('counts work, not waiting: a busy machine fails no text', async () => {
    expect(await results('wait 1500', 'a')).toEqual(['wait 1500', 'A']);
  });
});

describe('setting a text without suspension', () => {
  it('blocks until the text is set', () => {
    expect(['a', 'b'].map((source) => setNow(job(source)))).toEqual(['A', 'B']);
  });

  it('happens in work that cannot be suspended, and remembers failures', () => {
    const options = { locale: 'pl', siteUrl: new URL('https://osiedla.example') } as const;
    expect(setText('łąka', options)).toBe('ŁĄKA');
    const time = () => {
      const start = performance.now();
      expect(() => setText('spin again', options)).toThrow('took longer than a second');
      return performance.now() - start;
    };
    expect(time()).toBeGreaterThan(900);
    expect(time()).toBeLessThan(500);
    expect(() => setNow(job('throw'))).toThrow('could not be set');
    expect(setNow(job('a'))).toBe('A');
  });
});

describe('suspended work', () => {
  /** Needs the result of a word, which is there a little later. */
  const get = (word: string): string =>
    (resultOf(word) as string | undefined) ??
    suspendUntil(word, new Promise((resolve) => setTimeout(() => resolve(word.toUpperCase()), 5)));

  it('runs again until nothing is missing', async () => {
    let times = 0;
    const work = () => {
      times++;
      return get('a') + get('b');
    };
    expect([await runSuspendable(work), times]).toEqual(['AB', 3]);
    expect(canSuspend()).toBe(false);
  });

  it('waits for all of a list at once, and keeps the order', async () => {
    let times = 0;
    const work = () => {
      times++;
      return mapSuspendable(['a', 'b', 'c'], get).join('');
    };
    expect([await runSuspendable(work), times]).toEqual(['ABC', 2]);
  });

  it('runs again even if code in between has caught the signal', async () => {
    const work = () => {
      try {
        return get('a');
      } catch {
        return 'a guess';
      }
    };
    expect(await runSuspendable(work)).toBe('A');
  });

  it('fails with its own error', async () => {
    const work = () => {
      get('a');
      throw new Error('It is broken.');
    };
    await expect(runSuspendable(work)).rejects.toThrow('It is broken.');
  });
});

it('the thread of the typesetter loads neither Astro nor the store', () => {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(${JSON.stringify(join(import.meta.dirname, '../src/typesetter/perform.ts'))});
    console.log(JSON.stringify(loaded));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const loaded = JSON.parse(stdout) as string[];
  expect(loaded.some((url) => url.includes('/marked/'))).toBe(true);
  const own = loaded.filter((url) => !url.includes('/node_modules/') && url.startsWith('file:'));
  const light =
    /\/(?:site\/src\/(?:text|typesetter|media)\/[\w-]+|shared\/src\/(?:memo|locales|base-path|markdown\/\w+))\.ts$/;
  expect(own.filter((url) => !light.test(url))).toEqual([]);
  expect(loaded.filter((url) => /\/(?:astro|@osiedle)\//.test(url))).toEqual([]);
});
