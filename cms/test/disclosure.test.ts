import { uidOf, type TypeName } from '@osiedle/shared';
import { expect, test } from 'vitest';
import { buildAbilitiesOnce } from './support/abilities.ts';
import { environment, startCms } from './support/cms.ts';
import { uploadPicture } from './support/files.ts';
import { createExpiredToken, panelPath, requestSender, signIn, type Send } from './support/http.ts';

/**
 * What each requester may learn, beyond what each may do: every route is asked for somebody else's drafts and accounts, with
 * all the parameters that any of Strapi's routes takes, and no answer may hold a word of them.
 */

const cms = await startCms();
buildAbilitiesOnce(cms);
cms.strapi.log.silent = true;
await createExpiredToken(cms);
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');

/** The whole questioning takes two minutes. */
const isLong = Boolean(process.env['LONG']);

/** Searches name the half of it, so that an answer that repeats the question is no find. */
const [half, secret] = ['Kanar', 'Kanarek'];
const accountMail = 'kanarkowa@example.org';
/** A date is shared by all languages, and so read by other routes than the words are. */
const startsAt = '2031-07-13T17:00:00.000Z';

const types = ['meeting', 'project', 'update'] as const satisfies TypeName[];
interface Draft {
  type: (typeof types)[number];
  documentId: string;
  rowId: number;
}
async function draftOf(send: Send, type: Draft['type'], title: string, data: object = {}): Promise<Draft> {
  const { status, body } = await send('POST', panelPath(type), {
    title,
    summary: title,
    locale: 'pl',
    ...data,
  });
  expect(status).toBe(201);
  const { documentId = '', id = 0 } = body.data ?? {};
  return { type, documentId, rowId: id };
}
const file = await uploadPicture(cms, 'obraz.png');
const organisation = await cms.documents('organisation').create({ data: { nameDefault: 'Rada dzielnicy' } });
const project = await draftOf(editor, 'project', `${secret} projekt`, {
  cover: { file: file.id, alt: secret },
  partners: [{ organisation: { connect: [{ documentId: organisation.documentId }] } }],
});
const link = { connect: [{ documentId: project.documentId }] };
const drafts = [
  project,
  await draftOf(editor, 'meeting', `${secret} spotkanie`, { startsAt, projects: link }),
  await draftOf(editor, 'update', `${secret} aktualność`, { project: link }),
];
/** The Author's, which names the Editor's project. */
const own = await draftOf(author, 'update', 'Moje', { project: link });
await cms.strapi.db.query('admin::user').create({
  data: {
    email: accountMail,
    firstname: 'Ka',
    password: '$2a$10$hash',
    registrationToken: 'zaproszenie',
    isActive: false,
  },
});

interface Question {
  method: string;
  path: string;
  body?: object;
}

/** What every route that takes a document, a row, a model or a search is asked about a draft. */
function questions({ type, documentId, rowId }: Draft): Question[] {
  const model = uidOf(type);
  const relations = Object.entries(cms.strapi.contentTypes[model]?.attributes ?? {})
    .filter(([, attribute]) => attribute.type === 'relation')
    .map(([name]) => name);
  const queries = [
    '?locale=pl&status=draft&populate=*&pageSize=100&populate[related]=*',
    `?locale=pl&_q=${half}&filters[title][$contains]=${half}&sort=title:desc`,
    `?collectionType=collection-types&documentId=${documentId}&sourceLocale=pl&targetLocale=en`,
    `?documentIds[]=${documentId}&locale=pl&id=${documentId}&action=update&uid=${model}&documentId=${documentId}`,
  ];
  const bodies = [
    { documentIds: [documentId], locale: 'pl' },
    { model, id: rowId, locale: 'pl' },
    { contentTypeUID: model, field: 'slug', value: half.toLowerCase(), data: { title: half } },
  ];
  const routes = cms.strapi.server.listRoutes() as { path: string; methods: string[] }[];
  return routes
    .filter(
      ({ path }) => !/\/\(|:component|publish|discard|delete|logout|clone|content-type-builder/i.test(path),
    )
    .flatMap(({ path, methods }) =>
      methods
        .filter((method) => method === 'GET' || (method === 'POST' && /actions|uid|check/.test(path)))
        .flatMap((method) =>
          (path.includes(':targetField') ? relations : ['x'])
            .map((relation) =>
              path
                .replace(/:model|:contentType|:uid/, model)
                .replace(':targetField', relation)
                .replace(/:(?:id|documentId)/, path.includes('upload') ? String(file.id) : documentId)
                .replace(/(?<=\/):[a-zA-Z]+/g, 'x'),
            )
            .flatMap((filled): Question[] => {
              if (method === 'POST') return bodies.map((body) => ({ method, path: filled, body }));
              // Without a model in it, a path tells of all.
              const asked = /::|live|homepage/.test(filled) ? queries : queries.slice(0, 1);
              return asked.map((query) => ({ method, path: filled + query }));
            }),
        ),
    );
}

/** Routes where Strapi forgets to ask, or that answer with more than one type: the short run asks these, and about one draft. */
const documentRoutes = /bulkFind|countMany|get-|recent|relations|live\/|waiting|files\//;

/** Asks everything that a pattern matches. @returns the questions whose answers hold one of the words, though they do not themselves */
async function learned(send: Send, words: string[], about: Draft[], matching = /^/): Promise<string[]> {
  const all = about.flatMap(questions).filter(({ path }) => matching.test(path));
  const asked = new Map(all.map((one) => [JSON.stringify(one), one]));
  expect(asked.size).toBeGreaterThan(5);
  const found: string[] = [];
  for (const [question, { method, path, body }] of asked) {
    const { status, body: answer } = await send(method, path, body);
    const text = JSON.stringify(answer);
    const word = words.find((one) => text.includes(one) && !question.includes(one));
    if (word) found.push(`${status} “${word}” by ${question}`);
  }
  return found;
}

const mailOf = async (send: Send) => (await send('GET', '/admin/users/me')).body.data?.['email'] as string;
const draftWords = [secret, startsAt.slice(0, 10), await mailOf(editor)];
const accountWords = [
  accountMail,
  '$2a$10$',
  'zaproszenie',
  environment.CMS_TOKEN,
  environment.ADMIN_JWT_SECRET,
];

const meeting = drafts.filter(({ type }) => type === 'meeting');
const about = isLong ? drafts : meeting;
const routes = isLong ? /^/ : documentRoutes;

test('The questions find the drafts of whoever may read them', async () => {
  const names = ['bulkFindForValidation', 'recent-documents', 'get-fill-from-locale', 'relations/'];
  const found = (await learned(editor, [secret], meeting, new RegExp(names.join('|')))).join('\n');
  for (const name of names) expect(found).toContain(name);
});

test('An Author learns nothing of drafts that others write', async () => {
  const words = [...draftWords, ...drafts.map(({ documentId }) => documentId)];
  expect(await learned(author, words, about, routes)).toEqual([]);
  // What the Author's own draft names, the Author knows, but not its words.
  expect(await learned(author, draftWords, [own], isLong ? /^/ : /relations/)).toEqual([]);
});

test.each(['anonymous', 'expired', 'token'])(
  'The requester “%s” learns nothing of drafts',
  async (requester) => {
    const token = { anonymous: undefined, expired: 'expired', token: environment.CMS_TOKEN }[requester];
    const matching = isLong ? /^/ : /^\/api\/|meeting\/[a-z\d]{24}/;
    expect(await learned(requestSender(cms, token), draftWords, meeting, matching)).toEqual([]);
  },
);

test('Nobody learns the secrets of accounts, and only administrators who else has one', async () => {
  for (const send of [author, editor])
    expect(
      await learned(
        send,
        accountWords,
        [own],
        isLong ? /^/ : /^\/admin\/(?:users|api-tokens|roles|information)/,
      ),
    ).toEqual([]);
});

test('Only administrators learn which versions the CMS runs', async () => {
  for (const send of [author, editor])
    expect(Object.keys((await send('GET', '/admin/information')).body.data ?? {}).sort()).toEqual([
      'autoReload',
      'communityEdition',
      'currentEnvironment',
    ]);
  const administrator = await signIn(cms, 'strapi-super-admin');
  expect((await administrator('GET', '/admin/information')).body.data).toMatchObject({
    nodeVersion: process.version,
  });
});

test('An Author’s home page counts what the Author may read', async () => {
  const count = async (send: Send) =>
    (await send('GET', '/content-manager/homepage/count-documents')).body.data;
  const before = await count(author);
  expect(before).toMatchObject({ draft: 1, modified: 0 });
  expect(await count(editor)).toMatchObject({ draft: 4, modified: 0 });
  const title = { title: 'Żywe', locale: 'pl' };
  const { documentId } = await draftOf(author, 'update', 'Żywe');
  expect((await editor('POST', panelPath('update', documentId, 'actions/publish'), title)).status).toBe(200);
  expect(await count(author)).toEqual({ ...before, published: Number(before?.['published']) + 1 });
  expect((await author('GET', '/content-manager/homepage/recent-documents?action=publish')).status).toBe(200);
});

test('What a part of an entry refers to is as secret as the entry', async () => {
  const whole = await cms
    .documents('project')
    .findOne({ documentId: project.documentId, locale: 'pl', populate: '*' });
  const [partner] = (whole?.['partners'] ?? []) as { id: number }[];
  const path = `/content-manager/relations/project.partner/${partner?.id}/organisation`;
  expect((await editor('GET', path)).body.results).toMatchObject([{ documentId: organisation.documentId }]);
  expect((await author('GET', path)).status).toBe(403);
  for (const id of ['0', '-1', 'x', '99999999999999999999'])
    expect((await author('GET', path.replace(/\d+(?=\/)/, id))).status).toBe(403);
  expect((await author('GET', '/content-manager/relations/project.partner/organisation')).status).toBe(200);
});

test('A field that cannot be read is refused, on every type', async () => {
  for (const field of ['meetings', 'updates', 'createdBy'])
    for (const send of [author, editor]) {
      const { status } = await send('GET', `/content-manager/relations/api::project.project/${field}`);
      expect([field, status]).toEqual([field, 403]);
    }
});
