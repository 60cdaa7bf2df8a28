import { defaultLocale, singleTypes, type TypeName } from '@osiedle/shared';
import { foldText } from '../database/folded-text.ts';
import type { WrittenDocument } from './write-document.ts';

/** The fields that a folder is named after, by the first that is filled in. */
const naming = ['slug', 'title', 'nameDefault', 'from'];
const maxLength = 80;
/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Gives out names that no two documents or files share. */
export class Names {
  readonly #taken = new Set<string>();

  /** Takes a name that is in use. */
  take(name: string): void {
    this.#taken.add(name);
  }

  /** The name, with a number before its extension where it is taken. */
  free(prefix: string, name: string, extension = ''): string {
    for (let number = 1; ; number++) {
      const free = `${prefix}${name}${number > 1 || reserved.test(name) ? `-${number}` : ''}${extension}`;
      if (this.#taken.has(free)) continue;
      this.#taken.add(free);
      return free;
    }
  }
}

/** The place of a document, `workshop/future-city-game`: after its slug, or its name. */
export function placeOf(document: WrittenDocument, names: Names): string {
  const { type } = document;
  if (isSingle(type)) return type;
  const [version] = document.versions.toSorted((a) => (a.locale === defaultLocale ? -1 : 1));
  const named = naming
    .map((field) => version?.values[field])
    .find((value) => typeof value === 'string' && value !== '');
  return names.free(`${type}/`, plainName(typeof named === 'string' ? named : '') || document.documentId);
}

/** A text as the name of a file: small letters a–z, digits and hyphens. */
export function plainName(text: string): string {
  return foldText(text.slice(0, 4 * maxLength))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
}

function isSingle(type: TypeName): boolean {
  return singleTypes.some((single) => single === type);
}
