import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFault, readSchemas } from '../src/content-files/index.ts';
import type { importContent } from '../src/content-transfer/import.ts';
import type { exportContent } from '../src/content-transfer/export.ts';
import { startCms } from './support/cms.ts';
import { contentFolder, filesBelow, writeExamples } from './support/content-files.ts';

type Options<F extends (strapi: never, options: never) => unknown> = Parameters<F>[1];
type Result<F extends (strapi: never, options: never) => unknown> = ReturnType<F>;
interface Transfer {
  import(options: Options<typeof importContent>): Result<typeof importContent>;
  export(options: Options<typeof exportContent>): Result<typeof exportContent>;
}

let cms = await startCms();
const transfer = (): Transfer => cms.strapi.get('osiedle.content') as Transfer;
const schemas = await readSchemas(join(import.meta.dirname, '../src'));

const kinds = ['place', 'neighbourhood', 'topic', 'workshop', 'redirect', 'setting', 'document'];
const few = () => {
  const seen = new Map<string, number>();
  return (type: string): boolean => {
    seen.set(type, (seen.get(type) ?? 0) + 1);
    return kinds.includes(type);
  };
};
void few;

test('export, then import into an empty product', async () => {
  const { folder } = await writeExamples(schemas);
  const only = ['neighbourhood', 'topic', 'organisation', 'place', 'project', 'document', 'meeting', 'setting'] as never;
  const outcome = await transfer().import({ folder, only });
  console.log({ ...outcome, faults: outcome.faults.map(describeFault) });
  const one = await contentFolder();
  await transfer().export({ folder: one });
  const again = await transfer().import({ folder: one, say: (line) => console.log(line) });
  console.log(again);
  cms = await startCms();
  const outcome2 = await transfer().import({ folder: one, say: (line) => console.log(line) });
  console.log(outcome2);
  const two = await contentFolder();
  await transfer().export({ folder: two });
  expect(await filesBelow(two)).toEqual(await filesBelow(one));
}, 400_000);
