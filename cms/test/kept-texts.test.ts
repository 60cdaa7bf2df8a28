import { describe, expect, test } from 'vitest';
import {
  changesBetween,
  entryAt,
  isExpired,
  type KeptText,
  textsFor,
  textsToForget,
} from '../src/admin/kept/kept-text.ts';
import { isSameValue, putChanges } from '../src/admin/kept/put-changes.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2027, 5, 12);
const text = (changes: Partial<KeptText> = {}): KeptText => ({
  id: '1',
  account: '7 ewa@example.org',
  model: 'api::page.page',
  entry: 'abc',
  locale: 'pl',
  at: now,
  version: 'v1',
  changes: {},
  ...changes,
});
const { account, model, entry, locale } = text();
const place = { account, model, entry, locale };

describe('A kept text', () => {
  test('is offered in its own form, to its own person', () => {
    expect(textsFor([text()], place, now)).toHaveLength(1);
  });

  test.each([
    ['another account', { account: '8 jan@example.org' }],
    ['an account with the same id in another CMS', { account: '7 jan@example.org' }],
    ['another type', { model: 'api::update.update' }],
    ['another entry', { entry: 'new' }],
    ['a copy of the entry', { entry: 'clone/abc' }],
    ['the other language', { locale: 'en' }],
    ['an entry without languages', { locale: undefined }],
  ])('is not offered in the form of %s', (_, other) => {
    expect(textsFor([text()], { ...place, ...other }, now)).toEqual([]);
  });

  test('comes with others of its form, the newest first', () => {
    const all = [
      text({ id: 'old', at: now - day }),
      text({ id: 'new' }),
      text({ id: 'older', at: now - 2 * day }),
    ];
    expect(textsFor(all, place, now).map(({ id }) => id)).toEqual(['new', 'old', 'older']);
  });

  test.each([
    ['a moment before seven days are over', 7 * day - 1, false],
    ['after seven days', 7 * day + 1, true],
    ['of a clock that went a little fast', -day, false],
    ['of a clock that was weeks ahead', -8 * day, true],
  ])('that is %s old', (_, age, isOver) => {
    const old = text({ at: now - age });
    expect(isExpired(old, now)).toBe(isOver);
    expect(textsFor([old], place, now)).toHaveLength(isOver ? 0 : 1);
    expect(textsToForget([old], account, now)).toHaveLength(isOver ? 1 : 0);
  });

  test('goes when somebody else has logged in; while nobody has, only its age counts', () => {
    const others = text({ id: '2', account: '8 jan@example.org' });
    expect(textsToForget([text(), others], account, now)).toEqual([others]);
    expect(textsToForget([text(), others], undefined, now)).toEqual([]);
  });
});

test('The address of a form says what it is of', () => {
  const types = '/content-manager/collection-types/api::page.page';
  expect(entryAt(`${types}/create`, undefined)).toBe('new');
  expect(entryAt(`${types}/abc`, 'abc')).toBe('abc');
  expect(entryAt(`${types}/clone/abc`, 'abc')).toBe('clone/abc');
  expect(entryAt('/content-manager/single-types/api::setting.setting', undefined)).toBe('single');
});

describe('Values of a form', () => {
  test.each([
    ['nothing in its spellings', null, undefined],
    ['an empty text and none', '', null],
    ['no rows and none', [], undefined],
    ['keys for dragging', [{ id: 1, __temp_key__: 'a0' }], [{ id: 1, __temp_key__: 'a1' }]],
    ['a group without its empty fields', { a: 1, b: null }, { a: 1 }],
  ])('are the same: %s', (_, one, other) => {
    expect(isSameValue(one, other)).toBe(true);
    expect(isSameValue(other, one)).toBe(true);
  });

  test.each([
    ['false and nothing', false, null],
    ['zero and nothing', 0, null],
    ['rows in another order', [{ id: 1 }, { id: 2 }], [{ id: 2 }, { id: 1 }]],
    ['a group and a text', { a: 1 }, 'a'],
  ])('differ: %s', (_, one, other) => {
    expect(isSameValue(one, other)).toBe(false);
  });

  test('are listed where they have changed', () => {
    const from = { title: 'Zebranie', summary: null, tags: [], day: '2027-06-12' };
    const to = { title: 'Zebrania', summary: '', tags: [], day: '2027-06-12', place: 'Dom' };
    expect(changesBetween(from, to)).toEqual({
      title: { from: 'Zebranie', to: 'Zebrania' },
      place: { from: undefined, to: 'Dom' },
    });
  });
});

describe('What was typed, put on what the CMS has now', () => {
  test('wins where it was typed, and leaves the rest', () => {
    const base = { title: 'A', summary: 'B', body: 'C' };
    expect(putChanges(base, { ...base, title: 'A!' }, { title: 'a', summary: 'b', body: 'C' })).toEqual({
      title: 'A!',
      summary: 'b',
      body: 'C',
    });
  });

  test('keeps what was emptied empty', () => {
    expect(
      putChanges({ title: 'A', on: true }, { title: null, on: false }, { title: 'A', on: true }),
    ).toEqual({
      title: null,
      on: false,
    });
  });

  test('is compared within groups, field by field', () => {
    const base = { booking: { phone: '1', note: 'x' } };
    const typed = { booking: { phone: '2', note: 'x' } };
    expect(putChanges(base, typed, { booking: { id: 5, phone: '1', note: 'y' } as never })).toEqual({
      booking: { id: 5, phone: '2', note: 'y' },
    });
  });

  test('takes over the ids that new rows have got, also for a row that was typed in since', () => {
    const base = { rows: [{ __temp_key__: 'a0', name: 'Raz' }] };
    const typed = {
      rows: [
        { __temp_key__: 'a0', name: 'Razem' },
        { __temp_key__: 'a1', name: 'Dwa' },
      ],
    };
    expect(putChanges<object>(base, typed, { rows: [{ id: 9, __temp_key__: 'a0', name: 'Raz' }] })).toEqual({
      rows: [
        { id: 9, __temp_key__: 'a0', name: 'Razem' },
        { __temp_key__: 'a1', name: 'Dwa' },
      ],
    });
  });

  test('has no id that the entry does not have: the CMS would refuse it', () => {
    const base = {
      rows: [
        { id: 1, __temp_key__: 'a0' },
        { id: 2, __temp_key__: 'a1' },
      ],
    };
    const typed = { rows: [{ id: 2, __temp_key__: 'a1', name: 'Dwa' }] };
    expect(putChanges<object>(base, typed, { rows: [{ id: 3, __temp_key__: 'a0' }] })).toEqual({
      rows: [{ __temp_key__: 'a1', name: 'Dwa' }],
    });
  });

  test('connects nothing twice', () => {
    const none = { connect: [], disconnect: [] };
    const sent = { place: { connect: [{ id: 'a' }], disconnect: [{ id: 'x' }] } };
    const typed = { place: { connect: [{ id: 'a' }, { id: 'b' }], disconnect: [{ id: 'x' }] } };
    expect(putChanges<object>(sent, typed, { place: none })).toEqual({
      place: { connect: [{ id: 'b' }], disconnect: [] },
    });
    // A new form leaves out what is empty.
    expect(
      putChanges<object>(
        { a: { connect: [{ id: 'a' }] } },
        { a: { connect: [{ id: 'a' }, { id: 'b' }] } },
        {},
      ),
    ).toEqual({
      a: { connect: [{ id: 'b' }] },
    });
    // Kept on the device, it was never sent.
    expect(putChanges<object>({ place: none }, typed, { place: none })).toEqual(typed);
  });

  test('has a chosen picture as a whole', () => {
    const [one, two] = [
      { id: 1, name: 'a.jpg', alt: 'A' },
      { id: 2, name: 'b.jpg' },
    ];
    expect(putChanges<object>({ picture: one }, { picture: two }, { picture: one })).toEqual({
      picture: two,
    });
    expect(putChanges<object>({ picture: one }, { picture: null }, { picture: one })).toEqual({
      picture: null,
    });
  });
});
