import { eventTypes, type Locale } from '@osiedle/shared';
import { typingFault } from '../hours/typed-dates.ts';
import type { PublishingMessageKey } from '../messages/publishing.ts';
import { untranslatedFields, type EntryValues } from './untranslated.ts';

/** Something that an editor may want to look at before publishing. Nothing of it is refused. */
export interface Warning {
  messageKey: Extract<
    PublishingMessageKey,
    'noPlace' | 'past' | 'longEnd' | 'noSummary' | 'noDescription' | 'untranslated' | 'linkedDrafts'
  >;
  /** The field that it is about, `cover.altDefault`. */
  path: string;
  count?: number;
  /** The names of fields that are not translated. */
  untranslated?: string[];
}

export interface CheckedEntry {
  type: string;
  /** What the form holds. */
  values: EntryValues;
  /** What is stored; of a relation its count. */
  stored: EntryValues | undefined;
  /** Which half of a pair this language reads, `Default` or `Second`. */
  half: 'Default' | 'Second';
  /** Whether it was ever published. */
  wasPublished: boolean;
  /** The text that this one is a translation of. */
  source: EntryValues | undefined;
  /** The names of the fields that each language has for itself. */
  textFields: readonly string[];
  /** The fields that lead to entries which are not published. */
  drafts: readonly string[];
  now: number;
}

const oneDay = 86_400_000;
/** The most days that an event with hours takes, and one without, before it looks like a slip. */
const usualDays = { instant: 7, day: 31 };

/** What an editor may want to look at before publishing, what matters most first. */
export function formWarnings(entry: CheckedEntry): Warning[] {
  const isEvent = eventTypes.some((type) => type === entry.type);
  return [
    ...translationWarnings(entry),
    ...(isEvent ? [...placeWarnings(entry), ...dateWarnings(entry)] : []),
    ...pictureWarnings(entry),
    ...entry.drafts.map((path) => ({ messageKey: 'linkedDrafts', path }) as const),
    ...(isText(entry.values['summary']) ? [] : [{ messageKey: 'noSummary', path: 'summary' } as const]),
  ];
}

function translationWarnings({ values, source, textFields }: CheckedEntry): Warning[] {
  const untranslated = source ? untranslatedFields(values, source, textFields) : [];
  const [path] = untranslated;
  return path ? [{ messageKey: 'untranslated', path, untranslated }] : [];
}

function placeWarnings({ values, stored }: CheckedEntry): Warning[] {
  if (values['attendanceMode'] === 'online' || relatedCount('place', values, stored) > 0) return [];
  return [{ messageKey: 'noPlace', path: 'place' }];
}

/** How many documents a relation of the form leads to: those that are stored, with what the form adds and removes. */
function relatedCount(name: string, values: EntryValues, stored: EntryValues = {}): number {
  const { connect = [], disconnect = [] } = (values[name] ?? {}) as Record<string, unknown[] | undefined>;
  const { count = 0 } = (stored[name] ?? {}) as { count?: number };
  return count + connect.length - disconnect.length;
}

interface Span {
  startsAt?: string | null;
  endsAt?: string | null;
}

function dateWarnings({ values, wasPublished, now }: CheckedEntry): Warning[] {
  const spans = [values, ...((values['occurrences'] ?? []) as EntryValues[])] as Span[];
  const ends = spans.flatMap(({ startsAt, endsAt }) => instant(endsAt) ?? instant(startsAt) ?? []);
  const precision = (values['datePrecision'] ?? 'instant') as string;
  // What is known to the month may still come at its end.
  const isPast =
    !wasPublished && isKnownToTheDay(precision) && ends.length > 0 && Math.max(...ends) < now - oneDay;
  const most = precision === 'instant' && !values['allDay'] ? usualDays.instant : usualDays.day;
  const long = spans.flatMap(({ startsAt, endsAt }, index): Warning[] => {
    const days = Math.round(((instant(endsAt) ?? NaN) - (instant(startsAt) ?? NaN)) / oneDay);
    if (!isKnownToTheDay(precision) || !(days > most)) return [];
    const path = index === 0 ? 'endsAt' : `occurrences.${index - 1}.endsAt`;
    return [{ messageKey: 'longEnd', path, count: days }];
  });
  return [...(isPast ? [{ messageKey: 'past', path: 'startsAt' } as const] : []), ...long];
}

function isKnownToTheDay(precision: string): boolean {
  return precision === 'instant' || precision === 'day';
}

function instant(value: string | null | undefined): number | undefined {
  return value && !typingFault(value) ? Date.parse(value) : undefined;
}

function pictureWarnings({ values, half }: CheckedEntry): Warning[] {
  const pictures: [path: string, picture: unknown][] = [
    ['cover', values['cover']],
    ...['gallery', 'marks'].flatMap((name) =>
      ((values[name] ?? []) as unknown[]).map((one, index): [string, unknown] => [`${name}.${index}`, one]),
    ),
  ];
  return pictures.flatMap(([path, picture]): Warning[] => {
    const { file, decorative, [`alt${half}`]: alt } = (picture ?? {}) as EntryValues;
    if (!file || decorative || isText(alt)) return [];
    return [{ messageKey: 'noDescription', path: `${path}.alt${half}` }];
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** Which half of a bilingual pair a language reads. */
export function halfOf(locale: Locale, defaultLocale: Locale): 'Default' | 'Second' {
  return locale === defaultLocale ? 'Default' : 'Second';
}
