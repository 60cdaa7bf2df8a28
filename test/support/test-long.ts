import { test } from 'vitest';

/** Whether `pnpm test:long` runs. */
export const isLong = Boolean(process.env['LONG']);

/** A test that takes long and is of a kind with shorter ones: `pnpm test:long` alone runs it. */
export const testLong: (name: string, run: () => Promise<void>) => void = isLong ? test : () => undefined;
