import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startCms } from './cms.ts';
import { draft, live, publishedEntry } from './entries.ts';
import { pictureBytes, uploadPicture } from './files.ts';
import { fileForm, panel, type Reply, type Send, signIn } from './http.ts';

/** Requests that no form of the panel sends: with ids, columns and owners that are not theirs to say. */
const cms = await startCms();
afterAll(() => cms.stop());
// What is refused is not worth a line here.
cms.strapi.log.silent = true;
const author = await signIn(cms, 'strapi-author');
const editor = await signIn(cms, 'strapi-editor');
const administrator = await signIn(cms, 'strapi-super-admin');
const everybody: [string, Send][] = [
  ['an Author', author],
  ['an Editor', editor],
  ['an administrator', administrator],
];

const startsAt = '2026-12-01T17:00:00.000Z';
const picture = await uploadPicture(cms, 'cudze.png');
const cover = { file: picture.id, altDefault: 'Łąka', altSecond: 'A meadow' };
const project = await publishedEntry(cms, 'project', { cover }, { pl: 'Cudzy projekt', en: 'Project' });
const meeting = await publishedEntry(
  cms,
  'meeting',
  { startsAt, cover, projects: [project] },
  { pl: 'Cudze spotkanie', en: 'Meeting' },
);

/** All rows that the site can read, and all drafts, with the ids of the rows. */
async function rows(): Promise<string> {
  const all: unknown[] = [];
  for (const documentId of [meeting]) {
    for (const locale of ['pl', 'en'] as const) {
      for (const read of [live, draft]) all.push(await read(cms, 'meeting', documentId, locale));
    }
  }
  for (const locale of ['pl', 'en'] as const) {
    for (const read of [live, draft]) all.push(await read(cms, 'project', project, locale));
  }
  return JSON.stringify(all);
}
const journal = () => cms.strapi.db.query('osiedle::journal').count();

let before: [string, number];
beforeEach(async () => {
  before = [await rows(), await journal()];
});
const nothingChanged = async () => expect([await rows(), await journal()]).toEqual(before);

/** A draft that the asker has just made. */
async function own(send: Send, type = 'meeting', data: object = {}): Promise<string> {
  const reply = await send('POST', panel(type), { title: 'Moje', startsAt, locale: 'pl', ...data });
  expect(reply.status).toBe(201);
  return reply.body.data?.documentId ?? '';
}


describe.each(everybody)('By %s', (_, send) => {
  test('x', async () => {
    const pub = await live(cms, 'meeting', meeting, 'pl') as any;
    const dr = await draft(cms, 'meeting', meeting, 'pl') as any;
    const pubP = await live(cms, 'project', project, 'pl') as any;
    const drP = await draft(cms, 'project', project, 'pl') as any;
    const plOnly = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Tylko' });
    const pubCover = (await live(cms, 'meeting', meeting, 'pl') as any).cover.id;
    const base = await rows();
    const say = async (what: string, reply: Reply) => {
      const now = await rows();
      console.log(_, what, reply.status, now === base ? 'same' : 'CHANGED', reply.body.error?.message ?? '');
    };
    await say('join', await send('POST', panel('meeting'), { documentId: plOnly, title: 'Joined', locale: 'en', startsAt: '2027-01-01T10:00:00.000Z' }));
    console.log(JSON.stringify((await draft(cms, 'meeting', plOnly, 'pl'))?.startsAt), (await draft(cms, 'meeting', plOnly, 'en'))?.title);
    const mine = await own(send);
    const myProject = await own(send, 'project');
    const put = (data: object) => send('PUT', panel('meeting', mine), { title: 'M', startsAt, locale: 'pl', ...data });
    await say('pivot rel', await put({ projects: { connect: [{ id: drP.id, __pivot: { meeting_id: pub.id } }] } }));
    const other = await own(send, 'project', { title: 'Obcy' });
    const otherRow = (await draft(cms, 'project', other, 'pl')) as any;
    await say('pivot rel2', await put({ projects: { connect: [{ id: pubP.id, __pivot: { meeting_id: pub.id, project_id: otherRow.id } }] } }));
    await say('pivot media', await put({ cover: { file: { set: [{ id: picture.id, __pivot: { related_id: pubCover, order: 0 } }] }, altDefault: 'x' } }));
    await say('component id of published', await put({ cover: { id: pubCover, altDefault: 'zmienione' } }));
    await say('component id of published, clone', await send('POST', panel('meeting', 'clone', mine), { title: 'K', locale: 'pl', cover: { id: pubCover, altDefault: 'zmienione' } }));
    await say('component id of published, new locale', await send('PUT', panel('meeting', mine), { title: 'K', locale: 'en', cover: { id: pubCover, altDefault: 'zmienione' } }));
    await say('localizations', await put({ localizations: [pub.id] }));
    await say('localizations set', await put({ localizations: { set: [{ id: pub.id }] } }));
    await say('localizations create', await send('POST', panel('meeting'), { title: 'K', locale: 'pl', localizations: [pub.id] }));
    await say('created_by_id', await put({ created_by_id: 1, createdBy: 1 }));
    console.log(JSON.stringify(await cms.strapi.db.query('api::meeting.meeting').findMany({ where: { documentId: mine }, populate: ['createdBy'] }).then((r: any) => r.map((x: any) => [x.locale, x.createdBy?.id]))));
    await say('mappedBy', await send('PUT', panel('project', myProject), { title: 'M', locale: 'pl', meetings: { connect: [{ id: pub.id }, { documentId: meeting }] } }));
    await say('mappedBy set', await send('PUT', panel('project', myProject), { title: 'M', locale: 'pl', meetings: { set: [{ id: pub.id }] } }));
    await say('documents mappedBy', await send('PUT', panel('project', project), { title: 'Cudzy projekt', locale: 'pl', meetings: { disconnect: [{ id: pub.id }] } }));
    await say('bare id', await put({ projects: { connect: [{ id: pubP.id }] } }));
    await say('locale zz', await send('PUT', panel('meeting', mine), { title: 'K', locale: 'zz' }));
    await say('locale *', await send('PUT', panel('meeting', mine), { title: 'K', locale: '*' }));
    console.log(JSON.stringify(await cms.strapi.db.query('api::meeting.meeting').findMany({ where: { documentId: mine } }).then((r: any) => r.map((x: any) => [x.id, x.locale, x.title]))));
    for (const [ref, refId, field] of [['content.picture', pubCover, 'file'], ['api::meeting.meeting', pub.id, 'cover']] as const) {
      for (const path of ['/upload', '/upload/files', '/api/upload']) {
        const form = fileForm('obraz.png', await pictureBytes(20, 20).png().toBuffer(), 'image/png');
        form.append('ref', ref); form.append('refId', String(refId)); form.append('field', field); form.append('path', '../x');
        await say(`upload ${path} ${ref}`, await send('POST', path, form));
      }
    }
    const files = await cms.strapi.db.query('plugin::upload.file').findMany({ populate: ['related'] }) as any[];
    console.log(files.map((f) => f.id + ' ' + f.url + ' ' + f.related?.map((r: any) => r.__type + r.id)).join('\n'));
  });
});
