import type { Core } from '@strapi/strapi';
import { eraseAddress, eraseWords, type Erased } from '../bin/erase.ts';

/** What is to be erased from what the CMS keeps beside its content: the address of something withdrawn, or words. */
export interface ContentErasure {
  path?: string;
  words?: string;
}

export async function eraseKept(strapi: Core.Strapi, { path, words }: ContentErasure): Promise<Erased> {
  if (path !== undefined) return eraseAddress(strapi, path);
  if (words !== undefined && words.trim().length > 2) return eraseWords(strapi, words.trim());
  throw new Error('Say what is to be erased: an address, or at least three letters.');
}
