import { defaultLocale, entryPath, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import { nameIn, type Worded } from './named.ts';
import { neighbourhoods } from './neighbourhood.ts';

/** A street, and one of the neighbourhoods that it runs through. */
export interface Street {
  name: string;
  neighbourhood: Worded;
  /** The address of the neighbourhood's page. */
  path: string;
}

/** Streets with the same first letter. */
export interface StreetGroup {
  letter: string;
  streets: Street[];
}

/** All streets of all neighbourhoods by name, so that residents find their neighbourhood. */
export const streetsByLetter = derived('streetsByLetter', (store: Store, locale: Locale): StreetGroup[] => {
  const all = neighbourhoods(store)
    .flatMap(({ name, slug, streets }) =>
      [...new Set(streets)].map((street) => ({
        name: street,
        neighbourhood: nameIn(locale, name),
        path: entryPath('neighbourhood', locale, slug),
      })),
    )
    .sort((a, b) => byName.compare(sortName(a.name), sortName(b.name)));
  const groups: StreetGroup[] = [];
  for (const street of all) {
    const letter = sortName(street.name).charAt(0).toLocaleUpperCase(defaultLocale);
    const current = groups.at(-1);
    if (current?.letter === letter) current.streets.push(street);
    else groups.push({ letter, streets: [street] });
  }
  return groups;
});

/** Whether any neighbourhood has streets. */
export const hasStreets = derived('hasStreets', (store: Store): boolean =>
  neighbourhoods(store).some(({ streets }) => streets.length > 0),
);

const byName = new Intl.Collator(defaultLocale, { numeric: true });

/** A street's name as people look it up: without the abbreviation or the initial before it („ul.”, „J.”). */
function sortName(name: string): string {
  return name.replace(/^(?:\p{L}{1,4}\.\s*)+(?=\S)/u, '');
}
