import { afterAll } from 'vitest';
import { startPostgres } from '../../../test/postgres.ts';
import { environment } from '../cms.ts';

// Each file beside this one imports it, and then a suite of the folder above, whose CMS then stands on a Postgres.
const postgres = await startPostgres();
environment.DATABASE_URL = postgres.url;
// The suite's own hook, which stops the CMS, is registered later and runs first.
afterAll(() => postgres.stop());
