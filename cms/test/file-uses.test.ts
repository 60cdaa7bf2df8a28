import type { TypeName } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { usesOfFiles, type Use } from '../src/uploads/used-by.ts';
import { startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { signIn } from './support/http.ts';
import { pictureBytes, replaceUpload, uploadPicture, type StoredUpload } from './support/files.ts';

const cms = await startCms();
const picture = await uploadPicture(cms, 'dziedziniec.png');
const other = await uploadPicture(cms, 'inny.png');

const namesOf = async (file: StoredUpload) =>
  (await usesOfFiles(cms.strapi, [file.documentId]))
    .map(({ type, locale, name, isPublished }: Use) =>
      [type, locale, name, isPublished ? 'live' : 'draft'].filter(Boolean).join(' '),
    )
    .sort();
const startsAt = '2026-12-01T17:00:00.000Z';
const variant = Object.values(picture.formats ?? {})[0]?.url ?? '';

describe('Who uses a file', () => {
  test('is told of fields and of texts, in all types, languages and forms of address', async () => {
    const saved = async (type: TypeName, data: Record<string, unknown>) =>
      (await cms.documents(type as never).create({ data })).documentId;
    const alt = { altDefault: 'Dziedziniec', altSecond: 'Courtyard' };
    await publishedEntry(
      cms,
      'update',
      { cover: { file: picture.id, ...alt } },
      { pl: 'Okładka', en: 'Cover' },
    );
    await publishedEntry(cms, 'page', { body: `![Dwór](${picture.url})` }, { pl: 'Tekst' });
    await draftEntry(cms, 'project', { body: `[plik](osiedle:file/${picture.documentId})` }, { pl: 'Szkic' });
    await publishedEntry(
      cms,
      'meeting',
      { startsAt, agenda: `![Dwór](https://cms.example${picture.url})` },
      { pl: 'Porządek' },
    );
    await publishedEntry(
      cms,
      'meeting',
      { startsAt, minutes: `<img src="${variant}" alt="Dwór">` },
      { pl: 'Protokół' },
    );
    await publishedEntry(
      cms,
      'workshop',
      { startsAt, report: `[plik](/media/${picture.url.slice(9)})` },
      { pl: 'Relacja' },
    );
    await saved('neighbourhood', {
      nameDefault: 'Olsza',
      descriptionSecond: `![Yard][x]\n\n[x]: ${picture.url}`,
    });
    await publishedEntry(cms, 'festival', { startsAt, body: `![Inny](${other.url})` }, { pl: 'Inny plik' });
    const uses = [
      'meeting pl Porządek live',
      'meeting pl Protokół live',
      'neighbourhood Olsza live',
      'page pl Tekst live',
      'project pl Szkic draft',
      'update en Cover live',
      'update pl Okładka live',
      'workshop pl Relacja live',
    ];
    expect(await namesOf(picture)).toEqual(uses);
    expect(await namesOf(other)).toEqual(['festival pl Inny plik live']);
    // Of several at once, each use once.
    expect(await usesOfFiles(cms.strapi, [picture.documentId, other.documentId])).toHaveLength(
      uses.length + 1,
    );
    // Texts keep the address that the file had before.
    await replaceUpload(cms, picture.id, 'x.png', await pictureBytes(32, 32, '#fff').png().toBuffer());
    expect(await namesOf(picture)).toEqual(uses);
    expect(await usesOfFiles(cms.strapi, ['nothing'])).toEqual([]);
  });

  test('is told to those who may delete it, with what they may read', async () => {
    const [editor, author] = [await signIn(cms, 'strapi-editor'), await signIn(cms, 'strapi-author')];
    const { status, body } = await editor('GET', `/uses/files/${other.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      count: 1,
      live: 1,
      unreadable: 0,
      listed: [{ type: 'festival', name: 'Inny plik', isPublished: true }],
    });
    const unused = await uploadPicture(cms, 'niczyj.png');
    expect((await editor('GET', `/uses/files/${unused.id}`)).body).toMatchObject({ count: 0, listed: [] });
    for (const id of ['999999', '0x1', '1;2', 'nothing'])
      expect((await editor('GET', `/uses/files/${id}`)).status, id).toBe(404);
    expect((await author('GET', `/uses/files/${other.id}`)).status).toBe(403);
  });
});
