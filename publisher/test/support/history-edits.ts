import { editorialTypes, eventTypes } from '@osiedle/shared';
import { readExamples } from '../../../shared/examples/index.ts';
import type { Operation } from './history.ts';
import { on, routed } from './history-operation.ts';
import { dayNear, instantNear } from './history-time.ts';

const texts: Operation[] = [
  on(editorialTypes, 'new title', (history, doc) => {
    history.change(doc, { title: history.word() });
  }),
  on(editorialTypes, 'new text', (history, doc) => {
    const path = history.pathOf(history.any(routed) ?? doc) ?? '/nigdzie/';
    const picture = pictures[history.random.between(0, pictures.length - 1)]?.file?.url ?? '';
    const body = `## ${history.word()}\n\n[tam](${path}), ![obraz](${picture})`;
    history.change(doc, { body, summary: history.random.percent(50) ? history.word() : null });
  }),
  on(editorialTypes, 'published again', (history, doc) => {
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

const dates: Operation[] = [
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
    const period = () => ({
      startsOn: random.percent(80) ? dayNear(history) : null,
      endsOn: random.percent(50) ? dayNear(history) : null,
      datePrecision: random.pick(['day', 'month', 'year']),
    });
    const phases = Array.from({ length: random.between(0, 3) }, () => ({
      ...period(),
      nameDefault: history.word(),
    }));
    history.changeShared(doc, { ...period(), phases });
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

const relations: Operation[] = [
  on(editorialTypes.slice(0, 6), 'subjects', (history, doc) => {
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

const media: Operation[] = [
  on([...editorialTypes, 'neighbourhood'], 'picture', (history, doc) => {
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

/** What editors change in a document without changing its address. */
export const edits: Operation[] = [...texts, ...dates, ...relations, ...media];
