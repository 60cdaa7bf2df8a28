import { expect, test } from 'vitest';
import { page, product } from '../support/processes.ts';
import { until } from '../support/until.ts';

test('renamed: 301 in both languages, at once', async () => {
  const { get, hook, cms, startServer, startPublisher, shows, idle } = await product('one');
  cms.put('page', page('yard'));
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  cms.put('page', page('yard', { slug: 'courtyard' }));
  cms.put('redirect', { documentId: 'r1', from: '/yard/', to: '/courtyard/', kind: 'moved' });
  cms.put('redirect', { documentId: 'r2', from: '/en/yard/', to: '/en/courtyard/', kind: 'moved' });
  await hook();
  await until(async () => (await get('/courtyard/')).status === 200);
  for (const [from, to] of [
    ['/yard/', '/courtyard/'],
    ['/en/yard/', '/en/courtyard/'],
  ] as const) {
    const answer = await get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  }
});
