import type { Words } from '../panel/types.ts';

/** The largest file that editors may upload. */
export const maxFileBytes = 20 * 1024 * 1024;

/** One sentence for all: the panel finds its English by the Polish, since no account is known yet where it is said. */
export const tooLarge: Words = [
  'Ten plik jest za duży. Można dodać najwyżej 20 MB naraz. Zapisz zdjęcie jako JPEG, a PDF w mniejszej jakości, albo podziel go na części.',
  'This file is too large: at most 20 MB can be added at a time. Save a picture as JPEG, a PDF in lower quality, or divide it into parts.',
];
