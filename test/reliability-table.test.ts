import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** docs/reliability.md names a test for each fault. */
const root = join(import.meta.dirname, '..');
const table = await readFile(join(root, 'docs/reliability.md'), 'utf8');

test('the table of faults has all forty faults, each with tests that exist', async () => {
  const numbers = [...table.matchAll(/^\| (\d+) \|.*`[\w/.-]+\.ts`: “/gm)].map(([, number]) =>
    Number(number),
  );
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  const missing = [];
  for (const [, file = '', names = ''] of table.matchAll(/`([\w/.-]+\.ts)`: ((?:“[^”]+”(?:, )?)+)/g)) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [, name = ''] of names.matchAll(/“([^”]+)”/g))
      if (!text.includes(name)) missing.push([file, name]);
  }
  expect(missing).toEqual([]);
});
