import type { Core } from '@strapi/strapi';
import { eraseAddress, eraseWords, type Erased } from '../bin/erase.ts';
import { forgetWordsOfReviews } from '../review/erasure.ts';
import { forgetScheduleWords } from '../scheduling/table.ts';
import { forgetOlderTexts } from '../translations/forget.ts';

/** What is to be erased from what the CMS keeps beside its content: the address of something withdrawn, or words. */
export interface ContentErasure {
  path?: string;
  words?: string;
}

export async function eraseKept(strapi: Core.Strapi, { path, words }: ContentErasure): Promise<Erased> {
  if (path !== undefined) return eraseAddress(strapi, path);
  const text = words?.trim() ?? '';
  if (text.length < 3) throw new Error('Say what is to be erased: an address, or at least three letters.');
  await forgetOlderTexts(strapi, { words: text });
  await forgetWordsOfReviews(strapi, text);
  await forgetScheduleWords(strapi, text);
  return eraseWords(strapi, text);
}
