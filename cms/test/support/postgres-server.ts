import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../../test/support/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the Postgres server for the CMS's database; undefined for SQLite. */
    postgres?: string;
  }
}

/** Starts the server that all CMSs of a project's tests use. */
export default async function ({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  provide('postgres', url);
  return stop;
}
