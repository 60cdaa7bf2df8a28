import { formatsOf } from './store.ts';

/** Files as the library has them, whose names begin with what their versions share. */
export const stem = 'dwor_1a2b3c4d5e';
export const first = `${stem}_${'a'.repeat(16)}.jpg`;
/** What the picture was replaced by. */
export const second = `${stem}_${'b'.repeat(16)}.png`;
export const plan = `plan_0123456789_${'c'.repeat(16)}.pdf`;

/** What the library tells of the picture. */
export const photo = {
  mime: 'image/jpeg',
  size: 2500,
  width: 4000,
  height: 2000,
  formats: formatsOf(stem, [480, 800, 1200, 1920]),
};
