import { test } from 'vitest';

/** Whether `pnpm test:long` runs. */
export const isLong = Boolean(process.env['LONG']);

/** A long test that is a variant of shorter ones. Only `pnpm test:long` runs it. */
export const testLong: (name: string, run: () => Promise<void>) => void = isLong ? test : () => undefined;
