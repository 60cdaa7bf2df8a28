import { expect, test } from 'vitest';
import { serve } from '../support/served.ts';
import { smallSite } from '../support/site.ts';
import { until } from '../support/until.ts';

test('an old page that is still open gets its old styles, fonts and scripts', async () => {
  const old = ['assets/style.a1.css', 'assets/font.b2.woff2', 'assets/menu.c3.js'];
  const { get, publish } = await serve(
    smallSite('one', Object.fromEntries(old.map((name) => [name, `old ${name}`]))),
  );
  await publish(smallSite('two', { 'assets/style.d4.css': 'new' }));
  await until(async () => (await (await get('/')).text()).includes('pl two'), 2000);
  for (const name of old) {
    const answer = await get(`/${name}`);
    expect([answer.status, await answer.text()]).toEqual([200, `old ${name}`]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  }
});
