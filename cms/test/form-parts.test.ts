import { editorialTypes, schemas, type TypeName, uidOf } from '@osiedle/shared';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultLabel, type EditLayout } from '../src/admin/form/fault-label.ts';
import { formFaults } from '../src/admin/form/faults.ts';
import { summaryOf } from '../src/admin/form/part-summary.ts';
import { partOf, splitIntoParts } from '../src/admin/form/parts.ts';
import { layouts } from '../src/panel/index.ts';

const setLanguage = (lang: string) => vi.stubGlobal('document', { documentElement: { lang } });
beforeEach(() => setLanguage('pl'));
afterEach(() => {
  vi.unstubAllGlobals();
});

const attributesOf = (type: string) =>
  (
    JSON.parse(
      readFileSync(new URL(`../src/api/${type}/content-types/${type}/schema.json`, import.meta.url), 'utf8'),
    ) as { attributes: Record<string, { type: string; required?: boolean; component?: string }> }
  ).attributes;

const types = Object.keys(schemas) as TypeName[];
const partedTypes = types.filter((type) => layouts[type]?.parts);

test('The forms that are long come in parts', () => {
  const long = types.filter((type) => (layouts[type]?.edit.length ?? 0) > 4);
  expect(partedTypes).toEqual(long);
  expect(partedTypes).toEqual(expect.arrayContaining([...editorialTypes, 'setting', 'place']));
});

describe.each(partedTypes)('The form of a %s', (type) => {
  const parts = layouts[type]?.parts ?? [];

  test('opens with what it needs: nothing that is required is folded', () => {
    expect(parts[0]?.isFolded).toBeUndefined();
    const attributes = attributesOf(type);
    const folded = parts.filter(({ isFolded }) => isFolded).flatMap(({ rows }) => rows.flat());
    expect(folded.filter((name) => attributes[name]?.required)).toEqual([]);
    expect(folded.length).toBeGreaterThan(0);
  });

  test('names each part once, and folds those that come last', () => {
    const names = parts.map(({ name }) => name[0]);
    expect(new Set(names).size).toBe(names.length);
    const firstFolded = parts.findIndex(({ isFolded }) => isFolded);
    expect(parts.slice(firstFolded).every(({ isFolded }) => isFolded)).toBe(true);
  });

  test('has each of its rows in the part that names it', () => {
    const boxes = [(layouts[type]?.edit ?? []).map((row) => row.map((name) => ({ name })))];
    const split = splitIntoParts(boxes, uidOf(type));
    expect(split.map((box) => box.map((row) => row.map(({ name }) => name)))).toEqual(
      parts.map(({ rows }) => rows),
    );
  });
});

test('A row that no part names stands at the end', () => {
  const boxes = [[[{ name: 'unknown' }], [{ name: 'title' }]]];
  expect(splitIntoParts(boxes, 'api::page.page')).toEqual([[[{ name: 'title' }]], [[{ name: 'unknown' }]]]);
  expect(partOf('api::page.page', 'unknown')).toBeUndefined();
  expect(splitIntoParts(boxes, 'api::topic.topic')).toEqual(boxes);
});

describe('A folded part says in a line what it holds:', () => {
  const field = (name: string, type: string, more = {}) => ({ name, attribute: { type, ...more } });
  const state = field('eventStatus', 'enumeration', { default: 'scheduled' });
  const relation = field('projects', 'relation');
  test.each([
    ['nothing', [state, relation], { eventStatus: 'scheduled' }, {}, 'Puste: Stan, Projekty'],
    ['a choice', [state], { eventStatus: 'cancelled' }, {}, 'Stan: odwołane'],
    ['files', [field('file', 'media')], { file: [{}, {}, {}] }, {}, 'Plik: 3 pliki'],
    ['one file', [field('file', 'media')], { file: {} }, {}, 'Plik: 1 plik'],
    ['many files', [field('file', 'media')], { file: Array(12).fill({}) }, {}, 'Plik: 12 plików'],
    ['rows of a group', [field('gallery', 'component')], { gallery: [{}, {}] }, {}, 'Galeria: 2'],
    ['a group', [field('cover', 'component')], { cover: {} }, {}, 'Główne zdjęcie lub rysunek'],
    [
      'what it is related to, with what was added and taken out since',
      [relation],
      { projects: { connect: [{}, {}], disconnect: [{}] } },
      { projects: { count: 3 } },
      'Projekty: 4',
    ],
    [
      'that all was taken out',
      [relation],
      { projects: { disconnect: [{}] } },
      { projects: { count: 1 } },
      'Puste: Projekty',
    ],
    ['a tick', [field('allDay', 'boolean', { default: false })], { allDay: true }, {}, 'Trwa cały dzień'],
    ['no tick', [field('allDay', 'boolean')], { allDay: false }, {}, 'Puste: Trwa cały dzień'],
    [
      'texts',
      [field('slug', 'uid'), field('reviewOn', 'date')],
      { slug: 'piknik', reviewOn: '2027-01-01' },
      {},
      'Adres · Sprawdzić do dnia',
    ],
  ])('%s', (_, fields, values, loaded, line) => {
    expect(summaryOf('meeting', fields, values, loaded)).toBe(line);
  });

  test('in English, too', () => {
    setLanguage('en');
    expect(summaryOf('meeting', [state, relation], {}, {})).toBe('Empty: Status, Projects');
  });
});

describe('The faults of a form', () => {
  const errors = {
    statusNote: 'Napisz dlaczego.',
    versions: { transcriptSecond: 'Dodaj zapis.' },
    // Strapi leaves gaps where a row has no fault.
    occurrences: [undefined, { startsAt: { id: 'required', defaultMessage: 'Required.' } }],
    title: undefined,
    unknown: 'Poza formularzem.',
  };
  const order = ['title', 'occurrences', 'statusNote', 'versions'];

  test('are listed in the order of its fields', () => {
    expect(formFaults(errors, order)).toEqual([
      { path: 'occurrences.1.startsAt', message: { id: 'required', defaultMessage: 'Required.' } },
      { path: 'statusNote', message: 'Napisz dlaczego.' },
      { path: 'versions.transcriptSecond', message: 'Dodaj zapis.' },
      { path: 'unknown', message: 'Poza formularzem.' },
    ]);
    expect(formFaults({}, order)).toEqual([]);
  });

  test('are named as people read them: by row, and by language', () => {
    const cell = (name: string, component?: string) => ({
      name,
      attribute: { type: component ? 'component' : 'string', ...(component && { component }) },
    });
    const layout: EditLayout = {
      layout: [
        [[cell('occurrences', 'event.occurrence')], [cell('gallery', 'content.picture')]],
        [[cell('versions', 'content.versions')], [cell('statusNote')]],
      ],
      components: {
        'event.occurrence': { layout: [[cell('startsAt')]] },
        'content.picture': { layout: [[cell('altSecond')]] },
        'content.versions': { layout: [[cell('transcriptSecond')]] },
      },
    };
    const named = (path: string) => faultLabel(path, 'api::meeting.meeting', layout);
    expect(named('statusNote')).toBe('Wyjaśnienie zmiany');
    expect(named('occurrences.1.startsAt')).toBe('Kolejne terminy (2.) – Początek');
    expect(named('gallery.0.altSecond')).toBe('Galeria (1.) – Opis dla osób niewidomych (po angielsku)');
    expect(named('versions.transcriptSecond')).toMatch(/ – Zapis nagrania \(po angielsku\)$/);
  });
});
