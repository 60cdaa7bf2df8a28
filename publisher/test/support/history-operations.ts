import { eventTypes, otherLocale, isLocale, type TypeName } from '@osiedle/shared';
import { readExamples } from '../../../shared/examples/index.ts';
import { clockOperations, instantNear, dayNear } from './history-time.ts';
import type { ContentHistory, Doc } from './history.ts';

/** Something that editors do, or that happens. */
export interface Operation {
  name: string;
  /** @returns what it was done to; nothing where there is nothing that it could be done to */
  work: (history: ContentHistory) => string | undefined;
}

const lookups = ['neighbourhood', 'organisation', 'place', 'topic'] as const;
const routed = [
  'project',
  'meeting',
  'workshop',
  'festival',
  'update',
  'document',
  'page',
  'neighbourhood',
  'topic',
] as const;

/** An operation on any document of some types. */
function on(
  types: readonly TypeName[],
  name: string,
  work: (history: ContentHistory, doc: Doc) => unknown,
): Operation {
  return {
    name,
    work: (history) => {
      const doc = history.any(types);
      if (!doc) return undefined;
      work(history, doc);
      return `${doc.type} ${doc.wire.locale ?? ''} ${doc.wire.documentId}`;
    },
  };
}

const entries = ['project', 'meeting', 'workshop', 'festival', 'update', 'document', 'page'] as const;

const texts = [
  on(entries, 'new title', (history, doc) => {
    history.change(doc, { title: history.word() });
  }),
  on(entries, 'new text', (history, doc) => {
    const path = history.pathOf(history.any(routed) ?? doc) ?? '/nigdzie/';
    const picture = pictures[history.random.between(0, pictures.length - 1)]?.file?.url ?? '';
    const body = `## ${history.word()}\n\n[tam](${path}), ![obraz](${picture})`;
    history.change(doc, { body, summary: history.random.percent(50) ? history.word() : null });
  }),
  on(entries, 'published again', (history, doc) => {
    const count = Number(doc.wire['significantChanges'] ?? 0);
    history.change(doc, { significantChanges: history.random.percent(50) ? count + 1 : count });
  }),
  on(['setting'], 'settings', (history, doc) => {
    const field = history.random.pick([
      'siteNameDefault',
      'siteNameSecond',
      'headlineDefault',
      'contactEmail',
    ]);
    history.change(doc, { [field]: field === 'contactEmail' ? 'nowy@example.org' : history.word() });
  }),
  on(['accessibility-declaration'], 'declaration', (history, doc) => {
    if (history.random.percent(40)) history.remove(doc);
    else history.change(doc, { contactName: history.word(), contactEmail: 'dostep@example.org' });
  }),
];

const dates = [
  on(eventTypes, 'new dates', (history, doc) => {
    const { random } = history;
    const startsAt = instantNear(history);
    const occurrences = Array.from({ length: random.pick([0, 0, 1, 3]) }, () => ({
      startsAt: instantNear(history),
      endsAt: null,
      calledOff: random.percent(30),
      noteDefault: random.percent(30) ? history.word() : null,
      noteSecond: null,
    }));
    history.changeShared(doc, {
      startsAt,
      endsAt: random.percent(60)
        ? new Date(Date.parse(startsAt) + random.between(1, 50) * 1_800_000).toISOString()
        : null,
      allDay: random.percent(20),
      datePrecision: random.pick(['instant', 'instant', 'instant', 'day', 'month', 'season', 'year']),
      occurrences,
      ...(doc.type === 'festival' && { rainDate: random.percent(40) ? instantNear(history) : null }),
    });
  }),
  on(['project'], 'new dates', (history, doc) => {
    const { random } = history;
    const stretch = () => ({
      startsOn: random.percent(80) ? dayNear(history) : null,
      endsOn: random.percent(50) ? dayNear(history) : null,
      datePrecision: random.pick(['day', 'month', 'year']),
    });
    const phases = Array.from({ length: random.between(0, 3) }, () => ({
      ...stretch(),
      nameDefault: history.word(),
    }));
    history.changeShared(doc, { ...stretch(), phases });
  }),
  on(['update'], 'new date', (history, doc) => {
    const importance = history.random.pick(['minor', 'major']);
    history.changeShared(doc, { date: history.random.pick([null, dayNear(history)]), importance });
  }),
  on(['document'], 'new date', (history, doc) => {
    history.changeShared(doc, { issuedOn: history.random.pick([null, dayNear(history)]) });
  }),
  on(eventTypes, 'status', (history, doc) => {
    const eventStatus = history.random.pick(['scheduled', 'cancelled', 'postponed', 'moved']);
    history.changeShared(doc, { eventStatus });
    if (history.random.percent(50))
      history.change({ ...doc, wire: { ...doc.wire, eventStatus } }, { statusNote: history.word() });
  }),
  on(eventTypes, 'attendance', (history, doc) => {
    const attendanceMode = history.random.pick(['onsite', 'online', 'mixed']);
    history.changeShared(doc, { attendanceMode, joinUrl: 'https://spotkanie.example/pokoj' });
  }),
];

const ties = [
  on(entries.slice(0, 6), 'subjects', (history, doc) => {
    history.changeShared(doc, {
      neighbourhoods: history.relations('neighbourhood', 3),
      topics: history.relations('topic', 3),
    });
  }),
  on(eventTypes, 'relations', (history, doc) => {
    history.changeShared(doc, {
      place: history.relations('place', 1)[0] ?? null,
      organisers: history.relations('organisation', 3),
      projects: history.relations('project', 2),
      documents: history.relations('document', 2),
      ...(doc.type === 'workshop' && { facilitators: history.relations('organisation', 2) }),
    });
  }),
  on(['project'], 'relations', (history, doc) => {
    const partners = history.relations('organisation', 4).map((organisation) => ({
      organisation: history.random.percent(90) ? organisation : null,
      role: history.random.pick(['lead', 'partner', 'funder', null]),
    }));
    history.changeShared(doc, { partners, documents: history.relations('document', 2) });
  }),
  on(['update'], 'relations', (history, doc) => {
    history.changeShared(doc, { projects: history.relations('project', 2) });
  }),
  on(['document'], 'relations', (history, doc) => {
    history.changeShared(doc, { issuers: history.relations('organisation', 2) });
  }),
  on(['place'], 'neighbourhood', (history, doc) => {
    history.change(doc, { neighbourhood: history.relations('neighbourhood', 1)[0] ?? null });
  }),
];

interface WirePicture {
  file?: { url: string } | null;
}
/** All pictures of the examples. */
const pictures = readExamples().flatMap(({ wire }) =>
  [wire['cover'], wire['gallery']].flat().filter((one): one is WirePicture => Boolean(one)),
);
/** All files of the examples' documents. */
const files = readExamples().flatMap(({ wire }) => (wire['file'] ? [wire['file']] : []));

const shown = [
  on([...entries, 'neighbourhood'], 'picture', (history, doc) => {
    const { random } = history;
    const cover = random.pick([
      null,
      random.pick(pictures),
      { ...random.pick(pictures), altDefault: history.word(), decorative: false },
      { ...random.pick(pictures), decorative: true },
      { ...random.pick(pictures), file: null },
    ]);
    history.changeShared(doc, { cover });
  }),
  on(['project', ...eventTypes], 'gallery', (history, doc) => {
    history.changeShared(doc, { gallery: history.random.some(pictures, 3) });
  }),
  on(['document'], 'file', (history, doc) => {
    history.changeShared(doc, { file: history.random.pick([null, ...files]) });
  }),
];

/** What the CMS writes when an address is no longer what it was. */
function redirect(history: ContentHistory, from: string, to: string | undefined): void {
  for (const old of history.all(['redirect']))
    if (old.wire['to'] === from) history.change(old, to === undefined ? { kind: 'gone', to: null } : { to });
    else if (old.wire['from'] === to) history.remove(old);
  const like = readExamples().find(({ type }) => type === 'redirect');
  if (!like) throw new Error('There is no example of a redirect.');
  const { documentId } = history.copy(like.wire);
  const wire = { documentId, from, kind: to === undefined ? 'gone' : 'moved', to: to ?? null };
  history.change({ type: 'redirect', wire: { ...wire } }, {});
}

const addresses = [
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

const lives = [
  ...[1, 2].map(() =>
    on(entries, 'create', (history, doc) => {
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
  on(entries, 'translate', (history, doc) => {
    if (history.twinOf(doc) || !isLocale(doc.wire.locale)) return;
    const locale = otherLocale(doc.wire.locale);
    history.change({ type: doc.type, wire: { ...doc.wire, locale, title: history.word() } }, {});
  }),
  on(entries, 'unpublish', (history, doc) => {
    history.remove(doc);
    const path = history.pathOf(doc);
    if (path !== undefined && history.random.percent(60)) redirect(history, path, undefined);
  }),
  on(entries, 'delete in both languages', (history, doc) => {
    const twin = history.twinOf(doc);
    history.remove(doc);
    if (twin) history.remove(twin);
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
  on([...entries, ...lookups, 'redirect', 'setting'], 'breaks the contract', (history, doc) => {
    const required = ['title', 'nameDefault', 'from', 'siteNameDefault'].filter((field) => field in doc.wire);
    history.change(doc, Object.fromEntries(required.map((field) => [field, ''])));
  }),
  on(entries, 'breaks the contract by its address', (history, doc) => {
    history.change(doc, { slug: 'Żaden adres' });
  }),
];

/** All operations; what stands twice is twice as likely. */
export const operations: readonly Operation[] = [
  ...texts,
  ...dates,
  ...ties,
  ...shown,
  ...addresses,
  ...lives,
  ...clockOperations,
  ...clockOperations,
];
