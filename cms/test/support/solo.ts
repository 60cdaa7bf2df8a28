import { describe, inject, test } from 'vitest';

type Test = typeof test;
type Suite = typeof describe;

const left = (() => undefined) as unknown as Test & Suite;
left.each = () => left;

/**
 * A test, in a suite of both databases, of what one database shows enough of: it runs on SQLite alone, and other tests make
 * all its statements on Postgres, too. What databases do in different ways (order, letters, time, locks, what a transaction
 * undoes) is a `test`, which runs on both.
 */
export const solo: Test = inject('postgres') ? left : test;
/** As `solo`, for all tests of a suite. */
export const soloSuite: Suite = inject('postgres') ? left : describe;
