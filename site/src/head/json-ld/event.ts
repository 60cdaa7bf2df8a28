import { textIn, type AttendanceMode, type Content, type EventStatus, type EventType } from '@osiedle/shared';
import type { EventLeaf, PlaceLeaf, PostalAddress, VirtualLocationLeaf } from 'schema-dts';
import { pathOf, type ListedEntry } from '../../data/entry.ts';
import { nameIn } from '../../data/named.ts';
import { descriptionLength } from '../../data/addresses/texts.ts';
import { absolute } from '../../text/absolute.ts';
import { machineDates } from '../../text/dates/machine-dates.ts';
import { allDates, type EventDate } from '../../text/dates/repeated-dates.ts';
import { setExcerpt } from '../../typesetter/set.ts';
import { socialImage } from '../image.ts';
import type { JsonLdContext } from './context.ts';
import { organization } from './organization.ts';
import { withoutAbsent } from './write.ts';

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  // The date stays the one that was announced, as Google asks, until there is a new one.
  postponed: 'https://schema.org/EventPostponed',
  // "Moved" may be to another day, hour or place; of schema.org's states this alone says that what was announced
  // does not hold any more and the event does. `previousStartDate` is left out: nobody keeps it.
  moved: 'https://schema.org/EventRescheduled',
} as const satisfies Record<EventStatus, string>;

const modes = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
} as const satisfies Record<AttendanceMode, string>;

type AnyEvent = Content<EventType>;

/**
 * An event for search engines.
 *
 * Dates are no more exact than they are known (see `machineDates`). Google reads a whole day where the hour is unknown.
 * For less than a day it has no form, and a first day of the month would be invented; schema.org's `Date` is any date
 * of ISO 8601, and that has years and months. Only events long past are known so vaguely, of which Google shows none.
 *
 * An event on several dates has each as a `subEvent`, so that one called off says so by itself; `eventSchedule` can
 * only tell of regular ones.
 * Sources: https://schema.org/Event, https://developers.google.com/search/docs/appearance/structured-data/event
 */
export function event(listed: ListedEntry<EventType>, context: JsonLdContext): EventLeaf {
  const { entry } = listed;
  const { locale, siteUrl, store } = context;
  const url = absolute(pathOf(listed), siteUrl);
  const image = socialImage(entry.cover, locale);
  const location = locations(entry, context);
  const dates = allDates(entry);
  const organisers = entry.organisers.map((id) => store.find('organisation', id));
  const common = withoutAbsent<EventLeaf>({
    '@type': 'Event',
    name: entry.title,
    url,
    location,
    eventAttendanceMode: modes[entry.attendanceMode],
  });
  return withoutAbsent<EventLeaf>({
    ...common,
    ...wholeSpan(dates),
    description:
      entry.summary ?? (entry.body && setExcerpt(entry.body, descriptionLength.event, { locale, siteUrl })),
    inLanguage: entry.locale,
    image: image && absolute(image.path, siteUrl),
    eventStatus: statuses[entry.eventStatus],
    organizer: organisers.filter((one) => one !== undefined).map((one) => organization(one, context)),
    audience: entry.audience ? { '@type': 'Audience', audienceType: entry.audience } : undefined,
    maximumAttendeeCapacity: 'capacity' in entry ? entry.capacity : undefined,
    subEvent: dates.length > 1 ? dates.map((date) => oneDate(date, entry, common)) : undefined,
  });
}

/** From the first date to the end of the last. */
function wholeSpan(dates: EventDate[]): Pick<EventLeaf, 'startDate' | 'endDate'> {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return {};
  const start = machineDates(first).start;
  const { start: lastStart, end: lastEnd } = machineDates(last);
  const end = lastEnd ?? lastStart;
  return end === start ? { startDate: start } : { startDate: start, endDate: end };
}

function oneDate(date: EventDate, entry: AnyEvent, common: EventLeaf): EventLeaf {
  const { start, end } = machineDates(date);
  return withoutAbsent<EventLeaf>({
    ...common,
    startDate: start,
    endDate: end,
    eventStatus: date.calledOff ? statuses.cancelled : statuses[entry.eventStatus],
  });
}

type Location = PlaceLeaf | VirtualLocationLeaf;

/** Where it is held: at a place, at an address on the Internet, or both. A neighbourhood it concerns is no place. */
function locations(entry: AnyEvent, { store, locale }: JsonLdContext): Location | Location[] | undefined {
  const all: Location[] = [];
  const place = entry.place === undefined ? undefined : store.find('place', entry.place);
  if (place && entry.attendanceMode !== 'online') {
    const city = textIn(locale, place.city)?.text;
    all.push(
      withoutAbsent<PlaceLeaf>({
        '@type': 'Place',
        name: nameIn(locale, place.name).text,
        address:
          (place.address ?? city)
            ? withoutAbsent<PostalAddress>({
                '@type': 'PostalAddress',
                streetAddress: place.address,
                addressLocality: city,
              })
            : undefined,
        geo:
          place.latitude !== undefined && place.longitude !== undefined
            ? { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude }
            : undefined,
      }),
    );
  }
  const joinUrl = URL.parse(entry.joinUrl ?? '')?.href;
  if (joinUrl && entry.attendanceMode !== 'onsite') {
    all.push({ '@type': 'VirtualLocation', url: joinUrl });
  }
  return all.length > 1 ? all : all[0];
}
