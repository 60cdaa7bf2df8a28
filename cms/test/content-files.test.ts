import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  canonicalValues,
  contentId,
  describeFault,
  modelOf,
  readContentFiles,
  readSchemas,
  writeContentFiles,
  type WrittenDocument,
} from '../src/content-files/index.ts';
import { joinSoftWraps, keepLineBreaks } from '../src/content-files/soft-wraps.ts';
import { readMoment, writeMoment } from '../src/content-files/moments.ts';
import { contentFolder, writeExamples } from './support/content-files.ts';

/** Reading and writing of content files, without a CMS. */
const schemas = await readSchemas(join(import.meta.dirname, '../src'));

const read = async (files: Record<string, string | Uint8Array>) =>
  readContentFiles(await contentFolder(files), { schemas });
const faultsIn = async (files: Record<string, string | Uint8Array>) =>
  (await read(files)).faults.map(describeFault);

describe('content files', () => {
  test('give back every example of the contract, written and read', async () => {
    const { folder, documents, write } = await writeExamples(schemas);
    const content = await readContentFiles(folder, { schemas });
    expect(content.faults).toEqual([]);
    expect(content.documents.length).toBe(documents.length);
    for (const { type, documentId, versions } of documents) {
      const model = modelOf(type, schemas);
      const back = content.documents.find((one) => one.type === type && one.documentId === documentId);
      const canonical = (some: WrittenDocument['versions']) =>
        some
          .map(({ locale, values, stamps }) => ({
            locale,
            stamps,
            values: canonicalValues(model, locale, values),
          }))
          .sort((a, b) => ((a.locale ?? '') < (b.locale ?? '') ? -1 : 1));
      expect(canonical(back?.versions ?? [])).toEqual(canonical(versions));
    }
    expect(await write()).toMatchObject({ changed: 0, others: [] });
  });
});

/** A meeting that has nothing wrong. */
const meeting = {
  'meeting/narada/shared.yaml': 'startsAt: 2026-12-12 17:00\n',
  'meeting/narada/pl.md': '---\ntitle: Narada\n---\n\nTekst.\n',
};
/** Its shared values, with another line. */
const withLine = (line: string) => ({
  'meeting/narada/shared.yaml': `startsAt: 2026-12-12 17:00\n${line}\n`,
});
/** Its Polish file, with another second line of front matter, and a text. */
const withFront = (line: string, text = '') => ({
  'meeting/narada/pl.md': `---\ntitle: N\n${line}\n---\n${text}`,
});

describe('reading', () => {
  test('takes what a person writes: no id, no slug, paths, the city’s clock, wrapped lines', async () => {
    const { faults, documents, files } = await read({
      'meeting/narada/shared.yaml':
        'startsAt: 2026-12-12 17:00\nplace: ../../place/dom/\ntopics: ../../topic/zielen\ncover:\n  file: ../../files/stol.png\n',
      'meeting/narada/pl.md':
        '---\ntitle: 2015\n---\n\nPierwszy wiersz\ni drugi: [Zieleń](../../topic/zielen/pl.md#cel).\n',
      'meeting/narada/pl.agenda.md': '- jeden\n- dwa\n  dalej\n',
      'place/dom/pl.md': '---\nname: Dom\n---\n',
      'topic/zielen/pl.md': '---\nname: Zieleń\n---\n',
      'topic/zielen/en.md': '---\nname: Green\n---\n',
      'files/stol.png': 'x',
      'files/stol.png.yaml': 'alt: { pl: Stół, en: Table }\nfocalPoint: { x: 30, y: 10 }\n',
      '.git/config': 'not content',
      'README.md': 'not content',
    });
    expect(faults).toEqual([]);
    const topic = contentId('topic', 'zielen');
    expect(files[0]?.info).toEqual({ alternativeText: 'Stół', focalPoint: { x: 30, y: 10 } });
    expect(documents.map(({ key }) => key)).toEqual(['topic/zielen', 'place/dom', 'meeting/narada']);
    expect(documents[2]).toMatchObject({
      documentId: contentId('meeting', 'narada'),
      versions: [
        {
          locale: 'pl',
          values: {
            title: '2015',
            startsAt: '2026-12-12T16:00:00.000Z',
            place: { documentId: contentId('place', 'dom') },
            topics: [{ documentId: topic }],
            cover: { file: { documentId: files[0]?.documentId }, altDefault: 'Stół', altSecond: 'Table' },
            body: `Pierwszy wiersz i drugi: [Zieleń](osiedle:topic/${topic}#cel).`,
            agenda: '- jeden\n- dwa dalej',
          },
        },
      ],
    });
    expect(contentId('meeting', 'narada')).toMatch(/^[a-z][a-z0-9]{23}$/);
  });

  const shared = 'meeting/narada/shared.yaml';
  test.each<[string, Record<string, string | Uint8Array>, string | RegExp]>([
    [
      'an unknown field',
      withFront('summry: x'),
      /narada\/pl\.md:3: “summry” is not a field here\. Did you mean “summary”\?/,
    ],
    [
      'a shared field in a language',
      withFront('allDay: true'),
      /:3: “allDay” .* Both languages share it: write it in shared\.yaml\./,
    ],
    [
      'a long text in the front matter',
      withFront('agenda: x'),
      /:3: “agenda” .* It is a file of its own: pl\.agenda\.md\./,
    ],
    [
      'a language’s field that both share',
      withLine('title: N'),
      /yaml:2: “title” .* write it in pl\.md and en\.md\./,
    ],
    [
      'an unknown field of a group',
      withLine('occurrences:\n  - startsAt: 2026-12-13 17:00\n    endAt: x'),
      /:4: “endAt” .* Did you mean “endsAt”\?/,
    ],
    [
      'a missing title',
      { 'meeting/narada/pl.md': '---\nsummary: x\n---\n' },
      'meeting/narada/pl.md: “title” is missing. Write it: title: …',
    ],
    [
      'a missing beginning',
      { [shared]: 'allDay: true\n' },
      `${shared}: “startsAt” is missing. Write it: startsAt: …`,
    ],
    [
      'a choice that is none',
      withLine('kind: seminary'),
      `${shared}:2: “seminary” is not possible here. Did you mean “seminar”?`,
    ],
    [
      'a moment that is none',
      { [shared]: 'startsAt: 2026-02-30 17:00\n' },
      /:1: “2026-02-30 17:00” is not a moment of the city’s clocks/,
    ],
    [
      'a slug that is none',
      withFront('slug: Narada Ł'),
      /:3: “Narada Ł” is no part of an address\. Write small letters/,
    ],
    [
      'a reference to nothing',
      withLine('place: ../../place/dom'),
      /:2: There is no place\/dom in the folder of content\. Put it there, or /,
    ],
    [
      'a reference to another type',
      withLine('place: ../narada'),
      `${shared}:2: “place” leads to a meeting, and needs a place.`,
    ],
    [
      'a reference out of the folder',
      withLine('place: ../../../etc/passwd'),
      /:2: “\.\.\/\.\.\/\.\.\/etc\/passwd” leads out of the folder/,
    ],
    [
      'a link to nothing in a text',
      withFront('', '\nA\n\n[x](../../meting/y)\n'),
      /pl\.md:8: “.*” leads to no type of content\. Did you mean “meeting”\?/,
    ],
    [
      'a file that no type has',
      { 'meeting/narada/pl.agnda.md': 'x' },
      /A meeting has no such file\. Did you mean “pl\.agenda\.md”\?/,
    ],
    [
      'a text without its language',
      { 'meeting/narada/en.agenda.md': 'x' },
      /en\.agenda\.md: en\.md is missing, which it belongs to\. Add it\./,
    ],
    [
      'an unknown type',
      { 'meetings/x/pl.md': '' },
      'meetings: There is no type “meetings”. Did you mean “meeting”?',
    ],
    [
      'a draft of a look-up',
      { 'drafts/place/x/pl.md': '' },
      /^drafts\/place: A place has no drafts: .* Move it out of drafts\.$/,
    ],
    [
      'broken YAML',
      { 'meeting/narada/pl.md': '---\ntitle: Gra: początek\n---\n' },
      /pl\.md:2: This is not valid YAML: .* quotation marks around them\.$/,
    ],
    [
      'an alias',
      { [shared]: 'startsAt: &a 2026-12-12 17:00\nendsAt: *a\n' },
      `${shared}:2: Aliases (*name) are not allowed. Write the value out.`,
    ],
    ['nesting without end', withLine(`place: ${'['.repeat(2000)}`), /^meeting\/narada\/shared\.yaml:\d+: /],
    [
      'a copied id',
      {
        'meeting/kopia/shared.yaml': `id: ${contentId('meeting', 'narada')}\nstartsAt: 2026-12-12 17:00\n`,
        'meeting/kopia/pl.md': '---\ntitle: K\n---\n',
      },
      /meeting\/kopia has the same id\. If this is another document, remove its line “id”\./,
    ],
    [
      'a focal point outside of its picture',
      { 'files/x.png': 'x', 'files/x.png.yaml': 'alt: X\nfocalPoint: { x: 20, y: 101 }\n' },
      /files\/x\.png\.yaml:2: A focal point is two numbers from 0 to 100/,
    ],
    [
      'SVG',
      { 'files/x.svg': '<svg/>' },
      'files/x.svg: The CMS takes no SVG, which can run scripts. Save it as PNG.',
    ],
    [
      'what is no text',
      { 'meeting/narada/pl.agenda.md': new Uint8Array([0xff, 0xfe]) },
      /pl\.agenda\.md: This is not a text in UTF-8\. Save it/,
    ],
  ])('says where there is %s, and what to do', async (_, files, said) => {
    const faults = await faultsIn({ ...meeting, ...files });
    expect(faults).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)]);
  });

  test('goes past a bad document, and follows no links', async () => {
    const folder = await contentFolder({ ...meeting, 'page/zly/pl.md': '---\nx: 1\n---\n' });
    const outside = await contentFolder({ 'pl.md': '---\ntitle: Secret\n---\n' });
    await symlink(outside, join(folder, 'page/link'));
    await mkdir(join(folder, 'page/plik'));
    await symlink(join(outside, 'pl.md'), join(folder, 'page/plik/pl.md'));
    const { documents, faults } = await readContentFiles(folder, { schemas });
    expect(documents.map(({ key }) => key)).toEqual(['meeting/narada']);
    expect(faults.map(describeFault)).toEqual([
      'page/link: Each document is a folder here. Put it into one, such as page/name/.',
      'page/plik/pl.md: This is a link. Put the file itself here.',
      'page/plik: There is no language here. Add pl.md or en.md.',
      expect.stringMatching(
        /^page\/zly\/pl\.md:2: “x” is not a field here\. Possible are: title, slug, summary, .*body\.$/,
      ),
    ]);
  });

  test('takes an unfinished draft', async () => {
    const { faults, documents } = await read({ 'drafts/meeting/x/pl.md': '---\nsummary: Kiedyś\n---\n' });
    expect(faults).toEqual([]);
    expect(documents).toMatchObject([{ isDraft: true, key: 'meeting/x', folder: 'drafts/meeting/x' }]);
  });
});

test('writing follows no links', async () => {
  const folder = await contentFolder();
  await symlink(await contentFolder(), join(folder, 'page'));
  const versions = [{ locale: 'pl' as const, values: { title: 'O nas', slug: 'o-nas' }, stamps: {} }];
  const documents = [
    { type: 'page' as const, documentId: contentId('page', 'o-nas'), isDraft: false, versions },
  ];
  await expect(writeContentFiles(folder, { schemas, documents, files: [] })).rejects.toThrow(
    'is no folder, but a link or a file',
  );
});

describe('soft-wrapped lines', () => {
  test.each([
    ['a paragraph', 'jeden\ndwa\n  trzy\n\ncztery', 'jeden dwa trzy\n\ncztery'],
    ['hard breaks', 'jeden\\\ndwa  \ntrzy', 'jeden\ndwa  \ntrzy'],
    ['a list', '- a\n  b\n- c\n* d\n1. e\n2. f\n   g', '- a b\n- c\n* d\n1. e\n2. f g'],
    ['a date', 'Spotkanie\n12. grudnia', 'Spotkanie 12. grudnia'],
    ['a dash', 'Kraków\n– miasto', 'Kraków – miasto'],
    ['a quotation', '> a\n> b\n\nc', '> a b\n\nc'],
    ['code', '```\na\nb\n```\n\n    c\n    d', '```\na\nb\n```\n\n    c\n    d'],
    ['a table', 'Tabela\n\n| a | b |\n|---|---|\n| c | d |', 'Tabela\n\n| a | b |\n|---|---|\n| c | d |'],
    ['headings', '# a\nb\nc\n## d\ne\n===\nf', '# a\nb c\n## d\ne\n===\nf'],
    ['HTML', '<div>\na\nb\n</div>', '<div>\na\nb\n</div>'],
  ])('are joined: %s', (_, wrapped, joined) => {
    expect(joinSoftWraps(wrapped)).toBe(joined);
  });

  test('give back every text as it is in the CMS', () => {
    const pieces = [
      ...[
        'a',
        'słowo',
        '\n',
        '\n',
        '\n\n',
        '  \n',
        '\\\n',
        ' ',
        '- ',
        '1. ',
        '2. ',
        '> ',
        '# ',
        '```\n',
        '~~~',
      ],
      ...['| a |', '|--|', '\n---\n', '\n===\n', '    ', '<p>', '– ', '*', '-', '[x]: y', '\\'],
    ];
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 2 + random(14) }, () => pieces[random(pieces.length)])
        .join('')
        .trim();
      expect(joinSoftWraps(keepLineBreaks(text))).toBe(text);
    }
  });
});

test('moments are the city’s clock, and exact where that is not', () => {
  const both = [
    ['2026-12-12T16:00:00.000Z', '2026-12-12 17:00'],
    ['2026-07-01T10:30:00.000Z', '2026-07-01 12:30'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-11-06T08:00:00.123Z', '2026-11-06T08:00:00.123Z'],
  ] as const;
  for (const [instant, written] of both)
    expect([writeMoment(instant), readMoment(written)]).toEqual([written, instant]);
  for (const none of [
    '2026-13-01 10:00',
    '2026-02-29 10:00',
    'jutro',
    '2026-02-29',
    '2026-01-01 25:00',
    '2026-01-01 10',
  ])
    expect(readMoment(none)).toBeUndefined();
  // A day alone is its beginning.
  expect(readMoment('2026-07-01')).toBe('2026-06-30T22:00:00.000Z');
  expect(readMoment('2026-12-12T17:00+01:00')).toBe('2026-12-12T16:00:00.000Z');
});
