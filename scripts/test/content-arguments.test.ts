import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContentArguments } from '../content/arguments.ts';

const from = process.env['INIT_CWD'] ?? '.';

test('a folder and options are read', () => {
  expect(readContentArguments('import', ['--', 'content', '--only', 'page, meeting', '--dry-run'])).toEqual({
    folder: resolve(from, 'content'),
    only: ['page', 'meeting'],
    isWithoutDrafts: false,
    isDryRun: true,
    overwrites: false,
  });
});

test.each([
  ['export', [], 'One folder is needed.'],
  ['import', ['one', 'two'], 'One folder is needed.'],
  ['import', ['content', '--only', 'pages'], 'There is no type “pages”. Possible are: project, '],
  ['import', ['content', '--overwite'], '--overwite'],
  ['export', ['content', '--overwrite'], '--overwrite'],
] as const)('what is wrong is said, with the usage: %s %j', (verb, args, said) => {
  const read = () => readContentArguments(verb, [...args]);
  expect(read).toThrow(said);
  expect(read).toThrow(`Usage: pnpm content:${verb} DIR`);
});
