import { eventTypes, locales, type Content, type EventType, type Locale } from '@osiedle/shared';
import { describe, expect, it } from 'vitest';
import { alternateLinks } from '../src/head/alternates.ts';
import { socialImage } from '../src/head/image.ts';
import { article } from '../src/head/json-ld/article.ts';
import { breadcrumbList } from '../src/head/json-ld/breadcrumbs.ts';
import type { JsonLdContext } from '../src/head/json-ld/context.ts';
import { event } from '../src/head/json-ld/event.ts';
import { siteName } from '../src/data/site-name.ts';
import { publisherOrganization, website } from '../src/head/json-ld/organization.ts';
import { jsonLdText } from '../src/head/json-ld/write.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const siteUrl = new URL('https://osiedla.example');
const context = (store = storeOf(exampleWire()), locale: Locale = 'pl'): JsonLdContext => ({
  store,
  siteUrl,
  locale,
});

/** The JSON-LD of an example of an event, with changes. */
function eventOf(
  type: EventType,
  name: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const wire = exampleOf(type, name, changes);
  const store = storeOf({ ...exampleWire(), [type]: [wire] });
  const locale = wire.locale as Locale;
  const listed = store.entries(type, locale)[0];
  if (!listed) throw new Error('The example is not in the store.');
  return JSON.parse(jsonLdText(event(listed, context(store, locale)))) as Record<string, unknown>;
}

describe('the language versions of a page', () => {
  it('are named, the default one also for all other languages', () => {
    expect(alternateLinks({ pl: '/spotkania/', en: '/en/meetings/' }, siteUrl)).toEqual([
      { hreflang: 'pl', href: 'https://osiedla.example/spotkania/' },
      { hreflang: 'en', href: 'https://osiedla.example/en/meetings/' },
      { hreflang: 'x-default', href: 'https://osiedla.example/spotkania/' },
    ]);
  });

  it.each([[{ pl: '/o-nas/' }], [{ en: '/en/about/' }], [{}]])(
    'are not named if there is only one: %j',
    (one) => {
      expect(alternateLinks(one, siteUrl)).toEqual([]);
    },
  );
});

describe('JSON-LD of an event', () => {
  it('says what, when, where and by whom', () => {
    expect(eventOf('workshop', 'moved')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Rysujemy mapę sąsiedzkich miejsc',
      description: 'Gdzie lubimy być, a gdzie wolimy nie chodzić? To wpis przykładowy.',
      url: 'https://osiedla.example/warsztaty/rysujemy-mape/',
      inLanguage: 'pl',
      startDate: '2026-12-05T10:00:00+01:00',
      endDate: '2026-12-05T13:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Punkt Aktywności Lokalnej',
          address: { '@type': 'PostalAddress', streetAddress: 'ul. Jaremy', addressLocality: 'Kraków' },
          geo: { '@type': 'GeoCoordinates', latitude: 50.0877, longitude: 19.9105 },
          amenityFeature: [
            { '@type': 'LocationFeatureSpecification', name: 'Bez progów', value: true },
            { '@type': 'LocationFeatureSpecification', name: 'Jest pętla indukcyjna', value: true },
          ],
        },
        { '@type': 'VirtualLocation', url: 'https://example.org/mapa' },
      ],
      organizer: [
        { '@type': 'Organization', name: 'Urząd Miasta Krakowa', url: expect.any(String) as string },
      ],
      maximumAttendeeCapacity: 20,
      isAccessibleForFree: true,
      typicalAgeRange: '16-',
      offers: {
        '@type': 'Offer',
        url: 'https://osiedla.example/warsztaty/rysujemy-mape/',
        price: 0,
        availability: 'https://schema.org/SoldOut',
      },
    });
  });

  it('says what a place costs, where and until when to book it, and how many are left', () => {
    expect(eventOf('festival', 'rain-date.default')).toMatchObject({
      isAccessibleForFree: false,
      typicalAgeRange: '7-99',
      remainingAttendeeCapacity: 7,
      offers: {
        '@type': 'Offer',
        url: 'https://example.org/zapisy/',
        price: 5,
        priceCurrency: 'PLN',
        availability: 'https://schema.org/InStock',
        validFrom: '2026-11-16T07:00:00.000Z',
        availabilityEnds: '2026-11-27T17:00:00.000Z',
      },
    });
    const off = eventOf('festival', 'rain-date.default', { eventStatus: 'cancelled' });
    expect(off['offers']).toBeUndefined();
  });

  it.each([
    ['meeting', 'cancelled.default', 'EventCancelled'],
    ['workshop', 'postponed', 'EventPostponed'],
    ['workshop', 'moved', 'EventRescheduled'],
    ['meeting', 'online', 'EventScheduled'],
  ] as const)('has the status of %s/%s', (type, name, status) => {
    expect(eventOf(type, name)['eventStatus']).toBe(`https://schema.org/${status}`);
  });

  it.each([
    ['onsite', 'OfflineEventAttendanceMode', 'Place'],
    ['online', 'OnlineEventAttendanceMode', 'VirtualLocation'],
  ] as const)('held %s has its mode and its location', (attendanceMode, mode, type) => {
    const thing = eventOf('workshop', 'moved', { attendanceMode });
    expect(thing['eventAttendanceMode']).toBe(`https://schema.org/${mode}`);
    expect(thing['location']).toMatchObject({ '@type': type });
  });

  it.each([
    ['instant', '2014-07-03T16:00:00+02:00', '2014-07-04T12:00:00+02:00'],
    ['day', '2014-07-03', '2014-07-04'],
    ['month', '2014-07', undefined],
    ['season', '2014', undefined],
    ['year', '2014', undefined],
  ])('known to the %s is dated %s, no more exactly', (datePrecision, startDate, endDate) => {
    const times = { startsAt: '2014-07-03T14:00:00.000Z', endsAt: '2014-07-04T10:00:00.000Z' };
    const thing = eventOf('meeting', 'full.default', { datePrecision, allDay: false, ...times });
    expect(thing['startDate']).toBe(startDate);
    expect(thing['endDate']).toBe(endDate);
  });

  it.each([
    ['2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00+01:00'],
    ['2027-03-28T01:00:00.000Z', '2027-03-28T03:00:00+02:00'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01T00:30:00+01:00'],
  ])('that begins at %s has the offset of Kraków: %s', (startsAt, startDate) => {
    expect(
      eventOf('meeting', 'full.default', { startsAt, endsAt: null, allDay: false, datePrecision: 'instant' })[
        'startDate'
      ],
    ).toBe(startDate);
  });

  it('on several dates has each, a called-off one as cancelled', () => {
    const thing = eventOf('meeting', 'repeating.default');
    expect(thing).toMatchObject({
      startDate: '2026-11-25T17:30:00+01:00',
      endDate: '2027-01-13T19:30:00+01:00',
    });
    const all = thing['subEvent'] as Record<string, unknown>[];
    expect(all.map((one) => [one['startDate'], one['eventStatus']])).toEqual([
      ['2026-11-25T17:30:00+01:00', 'https://schema.org/EventScheduled'],
      ['2026-12-02T17:30:00+01:00', 'https://schema.org/EventCancelled'],
      ['2026-12-09T17:30:00+01:00', 'https://schema.org/EventScheduled'],
      ['2027-01-13T17:30:00+01:00', 'https://schema.org/EventScheduled'],
    ]);
    for (const one of all)
      expect(one).toMatchObject({ '@type': 'Event', name: thing['name'], location: thing['location'] });
  });

  it('that is cancelled as a whole is cancelled on each date', () => {
    const all = eventOf('meeting', 'repeating.default', { eventStatus: 'cancelled' })['subEvent'] as {
      eventStatus: string;
    }[];
    expect(new Set(all.map((one) => one.eventStatus))).toEqual(
      new Set(['https://schema.org/EventCancelled']),
    );
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown> | undefined, string, object]>([
    [
      'with a town and no street',
      { address: null, neighbourhood: null },
      undefined,
      'Dom',
      { addressLocality: 'Skawina' },
    ],
    [
      'with a neighbourhood alone',
      { address: null, cityDefault: null, citySecond: null },
      undefined,
      'Dom',
      { addressLocality: 'Prądnik Biały' },
    ],
    [
      'with a street alone',
      { cityDefault: null, citySecond: null, neighbourhood: null },
      { neighbourhoods: [] },
      'Dom',
      { streetAddress: 'ul. Cicha 1' },
    ],
    [
      'of which only the name is known',
      { address: null, cityDefault: null, citySecond: null, neighbourhood: null },
      { neighbourhoods: [] },
      'Dom',
      { streetAddress: 'Dom' },
    ],
    [
      'that is not known yet, in a neighbourhood',
      {},
      { place: null },
      'Prądnik Biały',
      { addressLocality: 'Prądnik Biały' },
    ],
  ])('at a place %s has a location with an address', (_, placeFields, eventFields, name, address) => {
    const estate = exampleOf('neighbourhood', 'full', { documentId: 'estate', nameDefault: 'Prądnik Biały' });
    const place = exampleOf('place', 'full', {
      documentId: 'house',
      nameDefault: 'Dom',
      address: 'ul. Cicha 1',
      cityDefault: 'Skawina',
      latitude: null,
      longitude: null,
      neighbourhood: { documentId: 'estate' },
      ...placeFields,
    });
    const workshop = exampleOf('workshop', 'moved', {
      attendanceMode: 'onsite',
      place: { documentId: 'house' },
      neighbourhoods: [{ documentId: 'estate' }],
      ...eventFields,
    });
    const store = storeOf({ place: [place], neighbourhood: [estate], workshop: [workshop] });
    const [listed] = store.entries('workshop', 'pl');
    expect(listed && JSON.parse(jsonLdText(event(listed, context(store))))).toMatchObject({
      location: { '@type': 'Place', name, address: { '@type': 'PostalAddress', ...address } },
    });
  });

  it('has no property of what is unknown', () => {
    const thing = eventOf('meeting', 'cancelled.default', { neighbourhoods: [] });
    for (const field of ['location', 'image', 'subEvent', 'audience', 'maximumAttendeeCapacity']) {
      expect(thing).not.toHaveProperty(field);
    }
  });

  it('of every example has what Google requires, as far as it is known', () => {
    const store = storeOf(exampleWire());
    const all = locales.flatMap((locale) =>
      eventTypes.flatMap((type) => store.entries(type, locale)).map((one) => ({ one, locale })),
    );
    expect(all.length).toBeGreaterThan(20);
    for (const { one, locale } of all) {
      const thing = event(one, context(store, locale));
      expect(thing.name).toBe(one.entry.title);
      expect(thing.startDate).toMatch(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}\+0[12]:00)?)?)?$/);
      expect(thing.eventStatus).toMatch(/^https:/);
      expect(JSON.stringify(thing)).not.toMatch(/undefined|null/);
    }
  });
});

describe('JSON-LD of other things', () => {
  const store = storeOf(exampleWire());

  it('describes the publisher of the site in each language', () => {
    expect(publisherOrganization(context(store, 'en'))).toEqual({
      '@type': 'Organization',
      '@id': 'https://osiedla.example/#organization',
      name: 'City of Kraków (sample data)',
      url: 'https://osiedla.example/',
      address: 'pl. Wszystkich Świętych 3–4, 31-004 Kraków',
      email: 'osiedla@example.org',
      telephone: '+48 12 000 00 00',
    });
    expect(website(context(store, 'en'))).toMatchObject({
      url: 'https://osiedla.example/en/',
      inLanguage: 'en',
    });
  });

  it('needs no settings', () => {
    const bare = context(storeOf({}));
    expect(siteName(bare)).toBe('Osiedle');
    expect(publisherOrganization(bare)).toMatchObject({ name: 'Osiedle' });
  });

  it('numbers the pages from the home page to this one', () => {
    const list = breadcrumbList(
      [
        { name: 'Start', path: '/' },
        { name: 'Spotkania', path: '/spotkania/' },
      ],
      siteUrl,
    );
    expect(list.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Start', item: 'https://osiedla.example/' },
      { '@type': 'ListItem', position: 2, name: 'Spotkania', item: 'https://osiedla.example/spotkania/' },
    ]);
  });

  it('dates an article by its first and last publication', () => {
    const entry = store.all('update', 'pl')[0] as Content<'update'>;
    expect(article({ type: 'update', entry }, context(store))).toMatchObject({
      '@type': 'Article',
      headline: entry.title,
      datePublished: entry.originallyPublishedAt,
      dateModified: entry.publishedAt,
      mainEntityOfPage: expect.stringMatching(/^https:\/\/osiedla\.example\/aktualnosci\//) as string,
    });
  });

  it('cannot be ended by the text of an editor', () => {
    const name = '</script><script>alert(1)</script><!--\u2028';
    const text = jsonLdText({ '@type': 'Event', name });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Event', name });
  });
});

describe('the picture for social networks', () => {
  const variant = (mime: string, width: number) => ({
    url: `/uploads/x_${width}.${mime.split('/')[1]}`,
    mime,
    width,
    height: width / 2,
  });
  const picture = (file: Record<string, unknown>) => ({
    file: {
      documentId: 'x',
      name: 'x',
      url: '/uploads/x_1.png',
      mime: 'image/png',
      width: 3000,
      height: 1500,
      size: 400,
      focalPoint: undefined,
      variants: [
        variant('image/avif', 1200),
        variant('image/webp', 480),
        variant('image/webp', 1200),
        variant('image/webp', 1920),
      ],
      ...file,
    },
    alt: { default: 'Podwórko', second: undefined },
    decorative: false,
    credit: undefined,
    caption: { default: undefined, second: undefined },
  });

  it.each([
    ['a small PNG itself', {}, '/media/x_1.png'],
    ['the WebP of a large PNG', { size: 4000 }, '/media/x_1200.webp'],
    ['the WebP of an AVIF', { mime: 'image/avif', url: '/uploads/x_1.avif' }, '/media/x_1200.webp'],
    ['a large PNG if it has no variants', { size: 4000, variants: [] }, '/media/x_1.png'],
  ])('is %s', (_, file, path) => {
    expect(socialImage(picture(file), 'pl')).toMatchObject({ path, alt: 'Podwórko' });
  });

  it('has no description if it is decorative', () => {
    expect(socialImage({ ...picture({}), decorative: true }, 'pl')?.alt).toBeUndefined();
    expect(socialImage(undefined, 'pl')).toBeUndefined();
  });
});
