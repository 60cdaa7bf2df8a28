import { describe, expect, test } from 'vitest';
import type { Locale } from '@osiedle/shared';
import { changesTo, type Candidate, type Changed } from '../src/admin/pickers/relations/relation-value.ts';
import { startCms } from './support/cms.ts';
import { draftEntry, readDraft, readLive, namesOfRelated, publishedEntry } from './support/entries.ts';
import { panelPath, signIn } from './support/http.ts';
import { solo, soloSuite } from './support/solo.ts';

const cms = await startCms();
const meetings = cms.documents('meeting');
const projects = cms.documents('project');

const startsAt = '2026-12-01T17:00:00.000Z';
let count = 0;

/** Creates a published project with a number in its titles. */
async function project(locales: Locale[] = ['pl', 'en']) {
  const number = ++count;
  const titles = Object.fromEntries(locales.map((locale) => [locale, `Projekt ${number} ${locale}`]));
  return { number, documentId: await publishedEntry(cms, 'project', {}, titles) };
}
function meeting(projects: { documentId: string }[], titles: Partial<Record<Locale, string>>) {
  const shared = { startsAt, projects: projects.map((one) => one.documentId) };
  return publishedEntry(cms, 'meeting', shared, titles);
}
const both = { pl: 'Spotkanie', en: 'Meeting' };
async function projectsOf(documentId: string, locale: Locale, read = readLive): Promise<string[]> {
  return namesOfRelated((await read(cms, 'meeting', documentId, locale))?.projects);
}
async function meetingsOf(documentId: string, locale: Locale): Promise<string[]> {
  return namesOfRelated((await readLive(cms, 'project', documentId, locale))?.meetings);
}

describe('The organisers of a meeting', () => {
  test('get whatever order the panel’s form gives them, by changes alone', async () => {
    const editor = await signIn(cms, 'strapi-editor');
    const candidates: Candidate[] = [];
    for (const nameDefault of ['A', 'B', 'C', 'D', 'E']) {
      const { id, documentId } = await cms.documents('organisation').create({ data: { nameDefault } });
      candidates.push({ id, documentId, nameDefault });
    }
    const at = (names: string) =>
      names.split('').map((name) => candidates.find((one) => one['nameDefault'] === name) as Candidate);
    const documentId = await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Porządek' });
    let saved = at('');
    for (const names of ['ABC', 'CAB', 'CDAB', 'EBA', 'ABCDE', 'EDCBA', 'D', '']) {
      const [connect, disconnect] = Object.values(changesTo(saved, at(names))).map((changed) =>
        (changed as Changed[]).map(({ apiData }) => apiData),
      );
      const sent = { organisers: { connect, disconnect } };
      const form = `${panelPath('meeting')}/${documentId}`;
      expect((await editor('PUT', `${form}?locale=pl`, sent)).status).toBe(200);
      const answer = await editor(
        'GET',
        `/content-manager/relations/api::meeting.meeting/${documentId}/organisers?locale=pl&pageSize=100`,
      );
      const { results } = answer.body as unknown as { results: { nameDefault: string }[] };
      // Strapi lists the last first.
      expect(
        results
          .map(({ nameDefault }) => nameDefault)
          .toReversed()
          .join(''),
        names,
      ).toBe(names);
      saved = at(names);
    }
  });
});

soloSuite('The projects of a meeting', () => {
  test('are the same in both languages, in the editor’s order', async () => {
    const [one, two, three] = [await project(), await project(), await project()];
    const documentId = await meeting([one, two], both);
    const newOrder = [three, one, two];
    await meetings.update({
      documentId,
      locale: 'en',
      data: { projects: { set: newOrder.map((project) => project.documentId) } },
    });
    await meetings.publish({ documentId, locale: 'en' });

    for (const locale of ['pl', 'en'] as const) {
      const titles = newOrder.map(({ number }) => `Projekt ${number} ${locale}`);
      expect(await projectsOf(documentId, locale)).toEqual(titles);
    }
  });

  test('that exist in one language only stay there when the list of the other language changes', async () => {
    const [inBoth, english, added] = [await project(), await project(['en']), await project()];
    const documentId = await meeting([inBoth], both);
    const withEnglish = { projects: { set: [inBoth.documentId, english.documentId] } };
    await meetings.update({ documentId, locale: 'en', data: withEnglish });
    await meetings.publish({ documentId, locale: 'en' });
    await meetings.update({ documentId, locale: 'pl', data: { projects: { set: [added.documentId] } } });
    await meetings.publish({ documentId, locale: 'pl' });

    expect(await projectsOf(documentId, 'pl')).toEqual([`Projekt ${added.number} pl`]);
    expect(await projectsOf(documentId, 'en')).toEqual([
      `Projekt ${added.number} en`,
      `Projekt ${english.number} en`,
    ]);
  });

  test('stay with a meeting in one language only when the project is saved and published in the other', async () => {
    const one = await project();
    const documentId = await meeting([one], { en: 'Meeting' });
    await projects.update({ documentId: one.documentId, locale: 'pl', data: { programme: 'URBACT' } });
    await projects.publish({ documentId: one.documentId, locale: '*' });

    for (const read of [readLive, readDraft]) {
      expect(await projectsOf(documentId, 'en', read)).toEqual([`Projekt ${one.number} en`]);
    }
    expect(await meetingsOf(one.documentId, 'en')).toEqual(['Meeting']);
    expect(await meetingsOf(one.documentId, 'pl')).toEqual([]);
  });

  test('are removed in both languages, even one that is a draft in this language', async () => {
    const [inBoth, withdrawn] = [await project(), await project()];
    await projects.unpublish({ documentId: withdrawn.documentId, locale: 'en' });
    const documentId = await meeting([inBoth, withdrawn], both);
    await meetings.update({ documentId, locale: 'en', data: { summary: 'Nothing to do with projects.' } });
    await meetings.publish({ documentId, locale: 'en' });
    expect(await projectsOf(documentId, 'pl')).toEqual(
      [inBoth, withdrawn].map(({ number }) => `Projekt ${number} pl`),
    );

    await meetings.update({ documentId, locale: 'en', data: { projects: { set: [inBoth.documentId] } } });
    await meetings.publish({ documentId, locale: 'en' });
    for (const locale of ['pl', 'en'] as const) {
      expect(await projectsOf(documentId, locale)).toEqual([`Projekt ${inBoth.number} ${locale}`]);
    }
  });

  test('stay linked when a project is published again or withdrawn and brought back', async () => {
    const one = await project();
    const documentId = await meeting([one], both);
    await projects.update({ documentId: one.documentId, locale: 'pl', data: { title: 'Nowa nazwa' } });
    await projects.publish({ documentId: one.documentId, locale: 'pl' });
    expect(await projectsOf(documentId, 'pl')).toEqual(['Nowa nazwa']);

    await projects.unpublish({ documentId: one.documentId, locale: 'pl' });
    expect(await projectsOf(documentId, 'pl')).toEqual([]);
    await projects.publish({ documentId: one.documentId, locale: 'pl' });
    expect(await projectsOf(documentId, 'pl')).toEqual(['Nowa nazwa']);
    expect(await projectsOf(documentId, 'en')).toEqual([`Projekt ${one.number} en`]);
  });

  test('appear when a draft project is published', async () => {
    const { documentId: draftProject } = await projects.create({
      locale: 'pl',
      data: { title: 'W przygotowaniu' },
    });
    const documentId = await meeting([{ documentId: draftProject }], { pl: 'Spotkanie' });
    expect(await projectsOf(documentId, 'pl')).toEqual([]);

    await projects.publish({ documentId: draftProject, locale: 'pl' });
    expect(await projectsOf(documentId, 'pl')).toEqual(['W przygotowaniu']);
  });
});

describe('A meeting that moves to another project only in its draft', () => {
  solo('does not move on the site when either project is published again', async () => {
    const [old, next] = [await project(), await project()];
    const documentId = await meeting([old], both);
    await meetings.update({ documentId, locale: 'pl', data: { projects: { set: [next.documentId] } } });
    for (const one of [old, next]) await projects.publish({ documentId: one.documentId, locale: '*' });

    for (const locale of ['pl', 'en'] as const) {
      expect(await projectsOf(documentId, locale)).toEqual([`Projekt ${old.number} ${locale}`]);
      expect(await projectsOf(documentId, locale, readDraft)).toEqual([`Projekt ${next.number} ${locale}`]);
      expect(await meetingsOf(old.documentId, locale)).toEqual([both[locale]]);
      expect(await meetingsOf(next.documentId, locale)).toEqual([]);
    }
  });

  test('does not move on the site when the other project is published for the first time', async () => {
    const old = await project(['pl']);
    const documentId = await meeting([old], { pl: 'Spotkanie' });
    const next = await projects.create({ locale: 'pl', data: { title: 'Nowy projekt' } });
    await meetings.update({ documentId, locale: 'pl', data: { projects: { set: [next.documentId] } } });
    await projects.publish({ documentId: next.documentId, locale: 'pl' });

    expect(await projectsOf(documentId, 'pl')).toEqual([`Projekt ${old.number} pl`]);
    expect(await meetingsOf(next.documentId, 'pl')).toEqual([]);
  });

  solo('does not move on the site when the project’s draft is discarded', async () => {
    const [old, next] = [await project(), await project()];
    const documentId = await meeting([old], both);
    await meetings.update({ documentId, locale: 'pl', data: { projects: { set: [next.documentId] } } });
    for (const one of [old, next]) {
      await projects.update({ documentId: one.documentId, locale: 'pl', data: { summary: 'Half-' } });
      await projects.discardDraft({ documentId: one.documentId, locale: 'pl' });
    }

    for (const locale of ['pl', 'en'] as const) {
      expect(await projectsOf(documentId, locale)).toEqual([`Projekt ${old.number} ${locale}`]);
    }
  });
});

soloSuite('The meetings of a project', () => {
  test('lose one that is withdrawn, in that language', async () => {
    const one = await project();
    const documentId = await meeting([one], both);
    await meetings.unpublish({ documentId, locale: 'en' });

    expect(await meetingsOf(one.documentId, 'pl')).toEqual(['Spotkanie']);
    expect(await meetingsOf(one.documentId, 'en')).toEqual([]);
  });
});
