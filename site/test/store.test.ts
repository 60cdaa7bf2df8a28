import { describe, expect, it } from 'vitest';
import { parseContent } from '../src/content/snapshot.ts';
import { Store } from '../src/content/store.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const store = storeOf(exampleWire());

describe('the store', () => {
  it('keeps the languages of an entry apart', () => {
    const { documentId } = exampleOf('meeting', 'full.default');
    expect(store.find('meeting', 'pl', documentId)?.slug).toBe('seminarium-z-barcelona');
    expect(store.find('meeting', 'en', documentId)?.slug).toBe('seminar-with-barcelona');
    expect(store.findBySlug('meeting', 'en', 'seminarium-z-barcelona')).toBeUndefined();
    expect(store.findBySlug('meeting', 'pl', 'seminarium-z-barcelona')?.documentId).toBe(documentId);
    expect(store.findBySlug('workshop', 'pl', 'seminarium-z-barcelona')).toBeUndefined();
  });

  it('knows no entry in a language in which it is not published', () => {
    const { documentId } = exampleOf('meeting', 'online');
    expect(store.find('meeting', 'pl', documentId)).toBeDefined();
    expect(store.find('meeting', 'en', documentId)).toBeUndefined();
    expect(store.all('meeting', 'en').map((one) => one.documentId)).not.toContain(documentId);
  });

  it('finds look-ups and singles, which have no language', () => {
    const { documentId } = exampleOf('neighbourhood', 'full');
    expect(store.find('neighbourhood', documentId)?.name.default).toBe('Azory');
    expect(store.all('neighbourhood')).toHaveLength(3);
    expect(store.single('setting')?.siteName.second).toBe('Kraków Neighbourhoods');
    expect(storeOf({}).single('setting')).toBeUndefined();
  });

  it('answers in one order, whatever the order of the source', () => {
    const wire = exampleWire();
    const turned = storeOf({ ...wire, meeting: wire.meeting?.toReversed() ?? [] });
    expect(turned.all('meeting', 'pl')).toEqual(store.all('meeting', 'pl'));
  });

  it('is not changed by who sorts what it gave', () => {
    store.all('meeting', 'pl').reverse();
    expect(store.all('meeting', 'pl')).toEqual(storeOf(exampleWire()).all('meeting', 'pl'));
  });
});

describe('content whose addresses clash', () => {
  const twin = (changes: object) => exampleOf('meeting', 'online', { documentId: 'zzz', ...changes });

  it('is published once and named as a problem', () => {
    const { documents, problems } = parseContent({ meeting: [exampleOf('meeting', 'online'), twin({})] });
    expect(documents.meeting).toHaveLength(1);
    expect(problems).toEqual([
      expect.stringMatching(/zzz.*another one has the same address "pytania-i-odpowiedzi \(pl\)"\. Change/),
    ]);
    expect(
      new Store({ documents, problems }).findBySlug('meeting', 'pl', 'pytania-i-odpowiedzi')?.documentId,
    ).not.toBe('zzz');
  });

  it('may have the same last part in two languages or two types', () => {
    const en = twin({ locale: 'en' });
    const workshop = exampleOf('workshop', 'season', { slug: 'pytania-i-odpowiedzi' });
    expect(
      parseContent({ meeting: [exampleOf('meeting', 'online'), en], workshop: [workshop] }).problems,
    ).toEqual([]);
  });

  it('may not take an address that the site itself uses', () => {
    const page = (slug: string, locale: string) =>
      exampleOf('page', 'about.default', { slug, locale, documentId: slug + locale });
    const pages = [page('spotkania', 'pl'), page('media', 'en'), page('spotkania', 'en')];
    const { documents, problems } = parseContent({ page: pages });
    expect(documents.page.map(({ slug, locale }) => `${locale}/${slug}`)).toEqual(['en/spotkania']);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/the site itself uses the address "spotkania"\. Change its slug\./);
  });

  it('of topics is looked for in both languages', () => {
    const topic = exampleOf('topic', 'inclusion', {
      documentId: 'zzz',
      slug: 'inny',
      slugSecond: 'public-space',
    });
    expect(parseContent({ topic: [exampleOf('topic', 'full'), topic] }).problems).toHaveLength(1);
  });
});
