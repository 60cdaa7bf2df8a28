import { editorialTypes, isLocale, otherLocale } from '@osiedle/shared';
import { readExamples } from '../../../shared/examples/index.ts';
import { on, routed } from './history-operation.ts';
import { instantNear } from './history-time.ts';
import type { ContentHistory, Operation } from './history.ts';

const lookups = ['neighbourhood', 'organisation', 'place', 'topic'] as const;

/** The redirect that the CMS writes when an address changes. */
function redirect(history: ContentHistory, from: string, to: string | undefined): void {
  for (const old of history.all(['redirect']))
    if (old.wire['to'] === from) history.change(old, to === undefined ? { kind: 'gone', to: null } : { to });
    else if (old.wire['from'] === to) history.remove(old);
  const example = readExamples().find(({ type }) => type === 'redirect');
  if (!example) throw new Error('There is no example of a redirect.');
  const { documentId } = history.copy(example.wire);
  const wire = { documentId, from, kind: to === undefined ? 'gone' : 'moved', to: to ?? null };
  history.change({ type: 'redirect', wire: { ...wire } }, {});
}

/** Operations that change addresses. */
export const addresses: Operation[] = [
  on(routed, 'rename', (history, doc) => {
    const from = history.pathOf(doc);
    const renamed = { ...doc, wire: { ...doc.wire, slug: history.copy(doc.wire)['slug'] } };
    history.change(renamed, {});
    const to = history.pathOf(renamed);
    if (from !== undefined && to !== undefined) redirect(history, from, to);
  }),
  on(routed, 'takes the address of another', (history, doc) => {
    const rivals = history.all([doc.type]).filter(({ wire }) => wire.locale === doc.wire.locale);
    history.change(doc, { slug: history.random.pick(rivals).wire['slug'] });
  }),
  on(['topic'], 'address in the second language', (history, doc) => {
    const other = history.any(['topic']) ?? doc;
    history.change(doc, {
      slugSecond: history.random.pick([null, other.wire['slug'], history.copy(doc.wire)['slug']]),
    });
  }),
  on(['page'], 'takes an address of the site', (history, doc) => {
    history.change(doc, { slug: history.random.pick(['spotkania', 'updates', 'media', 'rok']) });
  }),
  on(routed, 'redirect by hand', (history, doc) => {
    const path = history.pathOf(doc) ?? '/';
    const elsewhere = history.pathOf(history.any(routed) ?? doc);
    const { random } = history;
    const from = random.pick([path, `/dawno-${random.between(1, 5)}/`, `/dawno-${random.between(1, 5)}`]);
    redirect(
      history,
      from,
      random.pick([elsewhere, path, undefined, 'https://gdzie.example/indziej?a=1#b', '/nie-ma/']),
    );
  }),
  on(['redirect'], 'delete', (history, doc) => {
    history.remove(doc);
  }),
];

/** Operations that create and remove documents, or make them invalid. */
export const lifecycle: Operation[] = [
  ...[1, 2].map(() =>
    on(editorialTypes, 'create', (history, doc) => {
      const wire = {
        ...history.copy(doc.wire),
        title: history.word(),
        originallyPublishedAt: history.now.toISOString(),
      };
      const isDated = 'startsAt' in wire;
      history.change(
        { type: doc.type, wire },
        isDated ? { startsAt: instantNear(history), endsAt: null, datePrecision: 'instant' } : {},
      );
    }),
  ),
  on(editorialTypes, 'translate', (history, doc) => {
    if (history.otherLanguageOf(doc) || !isLocale(doc.wire.locale)) return;
    const locale = otherLocale(doc.wire.locale);
    history.change({ type: doc.type, wire: { ...doc.wire, locale, title: history.word() } }, {});
  }),
  on(editorialTypes, 'unpublish', (history, doc) => {
    history.remove(doc);
    const path = history.pathOf(doc);
    if (path !== undefined && history.random.percent(60)) redirect(history, path, undefined);
  }),
  on(editorialTypes, 'delete in both languages', (history, doc) => {
    const other = history.otherLanguageOf(doc);
    history.remove(doc);
    if (other) history.remove(other);
  }),
  on(lookups, 'rename', (history, doc) => {
    history.change(doc, {
      nameDefault: history.word(),
      nameSecond: history.random.pick([null, history.word()]),
    });
  }),
  on(lookups, 'create', (history, doc) => {
    history.change({ type: doc.type, wire: history.copy(doc.wire) }, { nameDefault: history.word() });
  }),
  on(lookups, 'delete', (history, doc) => {
    history.remove(doc);
  }),
  on(['neighbourhood'], 'order', (history, doc) => {
    history.change(doc, { order: history.random.pick([null, 1, 2, 3]) });
  }),
  {
    name: 'back from the beginning',
    work: (history: ContentHistory) => {
      const { type, wire } = history.random.pick(readExamples());
      history.change({ type, wire }, {});
      return `${type} ${wire.locale ?? ''} ${wire.documentId}`;
    },
  },
  on([...editorialTypes, ...lookups, 'redirect', 'setting'], 'breaks the contract', (history, doc) => {
    const required = ['title', 'nameDefault', 'from', 'siteNameDefault'].filter((field) => field in doc.wire);
    history.change(doc, Object.fromEntries(required.map((field) => [field, ''])));
  }),
  on(editorialTypes, 'breaks the contract by its address', (history, doc) => {
    history.change(doc, { slug: 'Żaden adres' });
  }),
];
