import { afterAll, expect, test } from 'vitest';
import { environment, startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { createExpiredToken, requestSender, signIn } from './support/http.ts';

/** Only the panel shows drafts; REST sends them to nobody. */

const cms = await startCms();
// Most of these requests are refused on purpose.
cms.strapi.log.silent = true;
afterAll(() => {
  cms.strapi.log.silent = false;
});

const startsAt = '2026-12-01T17:00:00.000Z';
const meeting = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Spotkanie', en: 'Meeting' });
const draft = await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Tajny szkic' });
await createExpiredToken(cms);
const publisher = requestSender(cms, environment.CMS_TOKEN);
const otherRequesters = {
  'an anonymous request': requestSender(cms),
  'an expired token': requestSender(cms, 'expired'),
  'an Author’s session': await signIn(cms, 'strapi-author'),
  'an Editor’s session': await signIn(cms, 'strapi-editor'),
};

const paths = [
  '/api/meetings?status=draft',
  `/api/meetings/${draft}?status=draft`,
  `/api/meetings/${meeting}?status=draft&populate=*`,
];

test.each(paths)('REST refuses drafts to everybody but the publisher with 401 (%s)', async (path) => {
  for (const [requester, send] of Object.entries(otherRequesters))
    expect((await send('GET', path)).status, requester).toBe(401);
});

test.each(paths)('REST refuses drafts to the publisher’s token with 400 (%s)', async (path) => {
  const { status, body } = await publisher('GET', path);
  expect([status, body.error?.message]).toEqual([400, expect.stringContaining('Only what is published')]);
  expect(JSON.stringify(body)).not.toContain('Tajny szkic');
});

test('the publisher’s token reads no drafts among published entries', async () => {
  for (const query of ['', '?status=published', '?populate=*', '?locale=pl&populate[projects][populate]=*']) {
    const { status, body } = await publisher('GET', `/api/meetings${query}`);
    expect([query, status]).toEqual([query, 200]);
    expect(JSON.stringify(body)).not.toContain('Tajny szkic');
  }
  expect((await publisher('GET', `/api/meetings/${draft}`)).status).toBe(404);
});
