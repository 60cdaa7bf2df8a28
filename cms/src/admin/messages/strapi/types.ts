import type { Words } from '../../../panel/types.ts';

/** Messages by their key in Strapi's translation files: Polish alone where Strapi's English is good, else Polish and English. */
export type StrapiMessages = Record<string, string | Words>;
