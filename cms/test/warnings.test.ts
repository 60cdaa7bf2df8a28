import { describe, expect, test } from 'vitest';
import { untranslatedFields } from '../src/admin/publishing/untranslated.ts';
import { formWarnings, type CheckedEntry } from '../src/admin/publishing/warnings.ts';

/** What the panel says before a publication. */

const now = Date.parse('2026-11-29T12:00:00Z');
const place = { place: { connect: [{ id: 1 }], disconnect: [] } };
const fine = {
  title: 'Spotkanie o podwórku',
  summary: 'Rozmawiamy o podwórku.',
  startsAt: '2026-12-21T16:00:00.000Z',
  endsAt: '2026-12-21T18:00:00.000Z',
  attendanceMode: 'onsite',
  ...place,
};

function warned(values: object, more: Partial<CheckedEntry> = {}): string[] {
  const entry: CheckedEntry = {
    type: 'meeting',
    values: { ...fine, ...values },
    stored: undefined,
    half: 'Default',
    wasPublished: false,
    source: undefined,
    textFields: ['title', 'summary', 'body'],
    drafts: [],
    now,
    ...more,
  };
  return formWarnings(entry).map(({ messageKey, path }) => `${messageKey} ${path}`);
}

describe('Before a publication', () => {
  test('nothing is said of an entry that lacks nothing', () => {
    expect(warned({})).toEqual([]);
  });

  test.each<[string, object, Partial<CheckedEntry>, string[]]>([
    ['an event on site without a place', { place: {} }, {}, ['noPlace place']],
    [
      'one whose stored place is taken out',
      { place: { disconnect: [{}] } },
      { stored: { place: { count: 1 } } },
      ['noPlace place'],
    ],
    [
      'one with a stored place',
      { place: { connect: [], disconnect: [] } },
      { stored: { place: { count: 1 } } },
      [],
    ],
    ['one online', { place: {}, attendanceMode: 'online' }, {}, []],
    ['one in the past', { startsAt: '2025-12-21T16:00:00.000Z', endsAt: null }, {}, ['past startsAt']],
    [
      'one in the past that was published',
      { startsAt: '2025-12-21T16:00:00.000Z', endsAt: null },
      { wasPublished: true },
      [],
    ],
    [
      'one with a date to come',
      {
        startsAt: '2025-12-21T16:00:00.000Z',
        endsAt: null,
        occurrences: [{ startsAt: '2026-12-21T16:00:00.000Z' }],
      },
      {},
      [],
    ],
    [
      'one of this month',
      { startsAt: '2026-11-01T16:00:00.000Z', endsAt: null, datePrecision: 'month' },
      {},
      [],
    ],
    ['an end in another year', { endsAt: '2027-12-21T18:00:00.000Z' }, {}, ['longEnd endsAt']],
    [
      'such an end of a further date',
      { occurrences: [{ startsAt: '2026-12-28T16:00:00.000Z', endsAt: '2027-02-28T18:00:00.000Z' }] },
      {},
      ['longEnd occurrences.0.endsAt'],
    ],
    ['two weeks without hours', { endsAt: '2027-01-04T18:00:00.000Z', allDay: true }, {}, []],
    ['links to drafts', {}, { drafts: ['body', 'projects'] }, ['linkedDrafts body', 'linkedDrafts projects']],
    ['an entry without a summary', { summary: ' ' }, {}, ['noSummary summary']],
    [
      'a picture without a description',
      {
        cover: { file: { id: 1 } },
        gallery: [
          { file: { id: 2 }, decorative: true },
          { file: { id: 3 }, altDefault: 'X' },
        ],
      },
      { half: 'Second' },
      ['noDescription cover.altSecond', 'noDescription gallery.1.altSecond'],
    ],
    [
      'text that is not translated',
      { body: 'Porozmawiamy o tym, co zmienić.' },
      {
        source: {
          title: 'Spotkanie o podwórku',
          summary: 'Coś innego.',
          body: 'Porozmawiamy  o tym, co zmienić. ',
        },
      },
      ['untranslated title'],
    ],
    ['a typed day that is none', { startsAt: '|31.02.2027|', endsAt: '|x|' }, {}, []],
  ])('of %s', (_, values, more, warnings) => {
    expect(warned(values, more)).toEqual(warnings);
  });

  test('a page is asked for no place and no date', () => {
    expect(warned({ place: {}, startsAt: '2020-01-01T10:00:00.000Z' }, { type: 'page' })).toEqual([]);
  });
});

test('Names may be the same in both languages', () => {
  const same = { title: 'URBACT III', summary: '', body: null };
  expect(untranslatedFields(same, same, Object.keys(same))).toEqual([]);
});
