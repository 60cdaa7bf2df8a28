import { expect, onTestFinished, test } from 'vitest';
import { startFakeCms, token } from '../../site/test/support/cms.ts';
import { ContentMirror } from '../src/run/content-mirror.ts';
import { fakeSite } from './support/fake-site.ts';
import { temporaryFolder } from './support/folder.ts';
import { page } from './support/processes.ts';
import { silence } from './support/silence.ts';

const { signal } = new AbortController();
const options = { compare: false, signal };

test('lists all changes, including those applied before the CMS failed in the middle of the journal', async () => {
  const cms = await startFakeCms({});
  onTestFinished(() => cms.close());
  for (const name of ['stays', 'goes']) cms.put('page', page(name));
  const content = new ContentMirror(fakeSite(await temporaryFolder()), { url: cms.url, token }, silence);
  const { cursor: since, entries } = await content.update(0, options);
  expect(entries.keys().sort()).toEqual(['page pl goes', 'page pl stays']);

  cms.remove('page', 'goes', 'pl');
  for (let number = 0; number < 1500; number++) cms.put('page', page(`new${number}`));
  let requests = 0;
  cms.override = (url, response) => {
    if (url.pathname !== '/api/journal' || ++requests === 1) return false;
    response.writeHead(500).end();
    return true;
  };
  await expect(content.update(since, options)).rejects.toThrow();
  expect(requests).toBeGreaterThan(1);
  cms.override = undefined;

  const update = await content.update(since, options);
  expect(update.changes).toHaveLength(1501);
  expect(update.changes[0]).toMatchObject({ key: 'page pl goes', published: false });
  expect([
    update.entries.size,
    update.entries.has('page pl goes'),
    update.entries.has('page pl new0'),
  ]).toEqual([1501, false, true]);
});
