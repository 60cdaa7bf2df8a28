import { textIn, type Bilingual, type Content, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';

/** A text and its actual language. */
export interface Worded {
  text: string;
  locale: Locale;
}

/** An organisation as readers of one language see it. */
export interface NamedOrganisation {
  name: Worded;
  city: Worded | undefined;
  website: string | undefined;
}

/** A place as readers of one language see it. */
export interface NamedPlace extends Pick<
  Content<'place'>,
  'latitude' | 'longitude' | 'stops' | 'stepFree' | 'hearingLoop'
> {
  name: Worded;
  address: string | undefined;
  city: Worded | undefined;
  access: Worded | undefined;
  neighbourhood: string | undefined;
}

/** The name in this language, or else in the other. */
export function nameIn(locale: Locale, name: Bilingual): Worded {
  return textIn(locale, name) ?? { text: '', locale };
}

/** The given organisations that exist, in the given order. */
export function organisations(store: Store, documentIds: string[], locale: Locale): NamedOrganisation[] {
  return documentIds
    .map((id) => store.find('organisation', id))
    .filter((one) => one !== undefined)
    .map((one) => namedOrganisation(one, locale));
}

export function namedOrganisation(one: Content<'organisation'>, locale: Locale): NamedOrganisation {
  return { name: nameIn(locale, one.name), city: textIn(locale, one.city), website: one.website };
}

/** The place with this id, if there is one. */
export function placeFor(
  store: Store,
  documentId: string | undefined,
  locale: Locale,
): NamedPlace | undefined {
  const place = documentId === undefined ? undefined : store.find('place', documentId);
  if (!place) return undefined;
  return {
    name: nameIn(locale, place.name),
    address: place.address,
    city: textIn(locale, place.city),
    access: textIn(locale, place.access),
    neighbourhood: place.neighbourhood,
    latitude: place.latitude,
    longitude: place.longitude,
    stops: place.stops,
    stepFree: place.stepFree,
    hearingLoop: place.hearingLoop,
  };
}
