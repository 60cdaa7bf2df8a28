import type { Content } from '@osiedle/shared';
import type { EventLeaf, LocationFeatureSpecificationLeaf, OfferLeaf } from 'schema-dts';
import { accessOf, type Access } from '../../data/attendance.ts';
import { closingInstant } from '../../data/booking.ts';
import { isOff, type AnyEvent } from '../../data/event.ts';
import { fieldLink } from '../../data/site-links.ts';
import { messages } from '../../i18n/index.ts';
import { absolute } from '../../text/absolute.ts';
import type { JsonLdContext } from './context.ts';
import { withoutAbsent } from './write.ts';

const availabilities = {
  available: 'https://schema.org/InStock',
  // schema.org has no waiting list. It must not say that there are places.
  waitingList: 'https://schema.org/SoldOut',
  bookedUp: 'https://schema.org/SoldOut',
} as const;

/** Who can come to an event and at what price, for search engines. @param url of its page */
export function attendanceProperties(
  entry: AnyEvent,
  url: string,
  context: JsonLdContext,
): Pick<EventLeaf, 'isAccessibleForFree' | 'offers' | 'remainingAttendeeCapacity' | 'typicalAgeRange'> {
  const { booking, admission, price, ageFrom, ageTo } = entry;
  const isPaid = admission === 'paid' || Boolean(price);
  return withoutAbsent({
    isAccessibleForFree: admission === 'free' ? true : isPaid ? false : undefined,
    typicalAgeRange: ageFrom || ageTo ? `${ageFrom ?? ''}-${ageTo ?? ''}` : undefined,
    remainingAttendeeCapacity: booking?.places === 'bookedUp' ? 0 : booking?.placesLeft,
    offers: offer(entry, url, context),
  });
}

/** What a visitor gets: admission, where to book it, and until when. An event that is called off offers nothing. */
function offer(entry: AnyEvent, url: string, { store, siteUrl }: JsonLdContext): OfferLeaf | undefined {
  const { booking, admission, price, currency, locale, eventStatus } = entry;
  const isBooked = booking?.need === 'needed';
  const amount = admission === 'free' ? 0 : price;
  if (isOff(eventStatus) || (amount === undefined && !isBooked)) return undefined;
  const form = fieldLink(store, locale, booking?.link, siteUrl);
  const ends = isBooked ? closingInstant(booking) : undefined;
  return withoutAbsent<OfferLeaf>({
    '@type': 'Offer',
    url: form ? absolute(form.href, siteUrl) : url,
    price: amount,
    priceCurrency: currency,
    availability: isBooked && booking.places ? availabilities[booking.places] : availabilities.available,
    validFrom: isBooked ? booking.opensAt : undefined,
    availabilityEnds: ends === undefined ? undefined : new Date(ends).toISOString(),
  });
}

/** Whether a place is step-free and has an induction loop, as far as it is known. */
export function amenities(
  entry: AnyEvent,
  place: Content<'place'> | undefined,
): LocationFeatureSpecificationLeaf[] {
  const access: Access = accessOf(entry, place);
  const words = messages(entry.locale).attending.access;
  const features: [string, boolean | undefined][] = [
    [words.stepFree.yes, access.stepFree && access.stepFree === 'yes'],
    [words.hearingLoop.yes, access.hearingLoop && access.hearingLoop === 'yes'],
  ];
  return features.flatMap(([name, value]) =>
    value === undefined ? [] : [{ '@type': 'LocationFeatureSpecification', name, value }],
  );
}
