import { describe, expect, test } from 'vitest';
import type { Target, TargetsByAddress } from '../src/targets/target.ts';
import { environment, startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { requestSender, signIn, panelPath, type Send } from './support/http.ts';

/** What the panel offers as the target of a link, and says of one. */

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');

const startsAt = '2031-06-12T17:00:00.000Z';
const meeting = await publishedEntry(
  cms,
  'meeting',
  { startsAt },
  { pl: 'Świetlica: dyżur zimowy', en: 'Winter duty' },
);
const draft = await draftEntry(cms, 'update', { date: '2031-01-02' }, { pl: 'Zimowy szkic świetlicy' });
const topic = await cms
  .documents('topic')
  .create({ data: { nameDefault: 'Zimowa zieleń', nameSecond: 'Winter green' } });
const file = await uploadPicture(cms, 'zimowy-plan.png');
const own =
  (await author('POST', panelPath('page'), { title: 'Zimowy szkic autora' })).body.data?.documentId ?? '';
const nobodys = `osiedle:meeting/${'x'.repeat(24)}`;

async function search(send: Send, query: string, more = ''): Promise<Target[]> {
  const { status, body } = await send('GET', `/targets/search?query=${encodeURIComponent(query)}${more}`);
  expect(status).toBe(200);
  return body as unknown as Target[];
}
async function read(send: Send, addresses: string[], locale = 'pl'): Promise<TargetsByAddress> {
  const { status, body } = await send('POST', '/targets/read', { addresses, locale });
  expect(status).toBe(200);
  return body as unknown as TargetsByAddress;
}
const titles = (targets: Target[]) => targets.map(({ title }) => title).toSorted();

describe('The target of a link', () => {
  test('is found by letters of its title, whatever its type, with its date and state', async () => {
    const found = await search(editor, 'zimow');
    expect(titles(found)).toEqual(
      [
        'Zimowa zieleń',
        'Zimowy szkic autora',
        'Zimowy szkic świetlicy',
        'zimowy-plan.png',
        'Świetlica: dyżur zimowy',
      ].toSorted(),
    );
    expect(found.find(({ type }) => type === 'meeting')).toEqual({
      href: `osiedle:meeting/${meeting}`,
      type: 'meeting',
      title: 'Świetlica: dyżur zimowy',
      date: startsAt,
      isPublished: true,
    });
    expect(found.find(({ type }) => type === 'update')).toMatchObject({
      date: '2031-01-02',
      isPublished: false,
    });
    expect(found.find(({ type }) => type === 'file')).toMatchObject({
      href: `osiedle:file/${file.documentId}`,
      format: 'PNG',
    });
    // What begins with it comes first, and the other language and a keyboard without Polish letters find it, too.
    expect(found[0]?.title).toMatch(/^Zimow/);
    expect(titles(await search(editor, 'dyzur SWIET'))).toEqual(['Świetlica: dyżur zimowy']);
    expect(titles(await search(editor, 'duty', '&locale=en'))).toEqual(['Winter duty']);
    expect(titles(await search(editor, 'zimow', '&only=entries'))).toEqual(
      ['Zimowy szkic autora', 'Zimowy szkic świetlicy', 'Świetlica: dyżur zimowy'].toSorted(),
    );
  });

  test('is offered to Authors if it is published or their own', async () => {
    expect(titles(await search(author, 'zimow'))).toEqual(
      ['Zimowa zieleń', 'Zimowy szkic autora', 'zimowy-plan.png', 'Świetlica: dyżur zimowy'].toSorted(),
    );
    expect(titles(await search(author, ''))).not.toContain('Zimowy szkic świetlicy');
    const references = [`osiedle:update/${draft}`, `osiedle:page/${own}`];
    const said = await read(author, references);
    expect(references.map((one) => said[one]?.title)).toEqual([null, 'Zimowy szkic autora']);
    expect((await read(editor, references))[`osiedle:update/${draft}`]?.title).toBe('Zimowy szkic świetlicy');
  });

  test('is named for each address that leads to it, and for none that leads nowhere', async () => {
    const slug = 'swietlica-dyzur-zimowy';
    const addresses = [
      `osiedle:meeting/${meeting}#s-plan`,
      `${environment.SITE_URL ?? ''}/spotkania/${slug}/#s-plan`,
      `/spotkania/${slug}/`,
      `/en/meetings/winter-duty`,
      `osiedle:topic/${topic.documentId}`,
      `osiedle:file/${file.documentId}`,
      file.url,
      nobodys,
      'osiedle:nic/a',
      'https://www.krakow.pl/spotkania/',
      '/spotkania/',
    ];
    const said = await read(editor, addresses, 'en');
    expect(Object.fromEntries(addresses.map((one) => [one, [said[one]?.href, said[one]?.title]]))).toEqual({
      [addresses[0] ?? '']: [`osiedle:meeting/${meeting}#s-plan`, 'Winter duty'],
      [addresses[1] ?? '']: [`osiedle:meeting/${meeting}#s-plan`, 'Winter duty'],
      [addresses[2] ?? '']: [`osiedle:meeting/${meeting}`, 'Winter duty'],
      [addresses[3] ?? '']: [`osiedle:meeting/${meeting}`, 'Winter duty'],
      [addresses[4] ?? '']: [`osiedle:topic/${topic.documentId}`, 'Winter green'],
      [addresses[5] ?? '']: [`osiedle:file/${file.documentId}`, 'zimowy-plan.png'],
      [addresses[6] ?? '']: [`osiedle:file/${file.documentId}`, 'zimowy-plan.png'],
      [nobodys]: [undefined, undefined],
      'osiedle:nic/a': [undefined, undefined],
      'https://www.krakow.pl/spotkania/': [undefined, undefined],
      '/spotkania/': [undefined, undefined],
    });
  });

  test('is told to nobody without a session, and to no senseless question', async () => {
    for (const send of [requestSender(cms), requestSender(cms, environment.CMS_TOKEN)]) {
      expect((await send('GET', '/targets/search?query=zimow')).status).toBe(401);
      expect((await send('POST', '/targets/read', { addresses: [nobodys] })).status).toBe(401);
    }
    for (const body of [{}, { addresses: 'a' }, { addresses: [7] }, { addresses: ['a'.repeat(3000)] }])
      expect((await editor('POST', '/targets/read', body)).status).toBe(400);
    expect((await editor('GET', `/targets/search?query=${'a'.repeat(300)}`)).status).toBe(400);
  });
});
