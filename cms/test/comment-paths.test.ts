import { expect, test } from 'vitest';
import { commentPath, formPath } from '../src/admin/review/row-paths.ts';

const values = {
  title: 'Zebranie',
  gallery: [
    { id: 7, altDefault: 'Pierwsze' },
    { id: 9, altDefault: 'Drugie' },
    { __temp_key__: 'a0', altDefault: 'Nowe' },
  ],
  booking: { id: 3, phone: '71', rows: [{ id: 4, name: 'W grupie' }] },
};

test.each([
  ['title', 'title'],
  ['gallery', 'gallery'],
  ['gallery.1.altDefault', 'gallery#9.altDefault'],
  ['booking.phone', 'booking.phone'],
  ['booking.rows.0.name', 'booking.rows#4.name'],
])('A comment at %s is at %s, and is found again', (path, named) => {
  expect(commentPath(values, path)).toBe(named);
  expect(formPath(values, named)).toBe(path);
});

test('A comment goes where its row goes, and stays at the group when that is gone', () => {
  const [first, second, fresh] = values.gallery;
  const moved = { ...values, gallery: [fresh, second, first] };
  expect(formPath(moved, 'gallery#7.altDefault')).toBe('gallery.2.altDefault');
  expect(formPath({ ...values, gallery: [first] }, 'gallery#9.altDefault')).toBe('gallery');
  for (const gallery of [null, undefined, []])
    expect(formPath({ gallery }, 'gallery#9.altDefault')).toBe('gallery');
});

test('A row that is not saved yet has no comments: nothing would name it', () => {
  expect(commentPath(values, 'gallery.2.altDefault')).toBeUndefined();
});
