import { textIn, type AttendanceMode, type Content, type EventStatus, type EventType } from '@osiedle/shared';
import type { EventLeaf, PlaceLeaf, PostalAddress, VirtualLocationLeaf } from 'schema-dts';
import { pathOf, type ListedEntry } from '../../data/entry.ts';
import { nameIn } from '../../data/named.ts';
import { findNeighbourhoods } from '../../data/neighbourhood.ts';
import { descriptionLength } from '../../data/addresses/texts.ts';
import { absolute } from '../../text/absolute.ts';
import { machineDates } from '../../text/dates/machine-dates.ts';
import { allDates, type EventDate } from '../../text/dates/repeated-dates.ts';
import { setExcerpt } from '../../typesetter/set.ts';
import { socialImage } from '../image.ts';
import { amenities, attendanceProperties } from './attendance.ts';
import type { JsonLdContext } from './context.ts';
import { organization } from './organization.ts';
import { withoutAbsent } from './write.ts';

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  // The announced date stays until there is a new one, as Google requires.
  postponed: 'https://schema.org/EventPostponed',
  // An event may move to another day, hour or place. Only this state of schema.org says that the event takes place but
  // not as announced. `previousStartDate` is missing because the CMS does not keep it.
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
 * Dates have the precision of the entry (see `machineDates`). If the hour is unknown, Google takes the whole day.
 * Google has no form for a month or a year, and the first day of the month would be made up. schema.org's `Date` is any
 * ISO 8601 date, which may be a year or a month. Only events long past are so imprecise, and Google shows none of them.
 *
 * An event on several dates has a `subEvent` for each, so that each can be called off by itself. `eventSchedule` covers
 * only regular dates.
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
    ...attendanceProperties(entry, url, context),
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

/** The span from the first date to the end of the last. */
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

/**
 * The locations of an event: a place, an address for joining online, or both. Search engines take no place without an
 * address, so the neighbourhoods stand in for a town, and for a place that is not known yet.
 */
function locations(entry: AnyEvent, { store, locale }: JsonLdContext): Location | Location[] | undefined {
  const all: Location[] = [];
  const place = entry.place === undefined ? undefined : store.find('place', entry.place);
  const neighbourhoods = findNeighbourhoods(
    store,
    place?.neighbourhood ? [place.neighbourhood] : entry.neighbourhoods,
  )
    .map(({ name }) => nameIn(locale, name).text)
    .join(', ');
  const name = place ? nameIn(locale, place.name).text : neighbourhoods;
  if (name && entry.attendanceMode !== 'online') {
    const city = place && textIn(locale, place.city)?.text;
    const town = city ?? (neighbourhoods || undefined);
    all.push(
      withoutAbsent<PlaceLeaf>({
        '@type': 'Place',
        name,
        address: withoutAbsent<PostalAddress>({
          '@type': 'PostalAddress',
          streetAddress: place?.address ?? (town ? undefined : name),
          addressLocality: town,
        }),
        geo:
          place?.latitude !== undefined && place.longitude !== undefined
            ? { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude }
            : undefined,
        amenityFeature: amenities(entry, place),
      }),
    );
  }
  const joinUrl = URL.parse(entry.joinUrl ?? '')?.href;
  if (joinUrl && entry.attendanceMode !== 'onsite') {
    all.push({ '@type': 'VirtualLocation', url: joinUrl });
  }
  return all.length > 1 ? all : all[0];
}
