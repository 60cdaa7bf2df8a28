import { defaultLocale, type EditorialType, type Locale, reservedSlugs, slugPattern } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { Row } from './editorial.ts';
import { longText } from './long-text.ts';
import type { Fault } from './refusal.ts';

/** An entry as the database holds it, with its components and media. */
interface Entry {
  title?: string | null;
  slug?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
  eventStatus?: string;
  statusNote?: string | null;
  attendanceMode?: string;
  joinUrl?: string | null;
  website?: string | null;
  occurrences?: { startsAt: string; endsAt?: string | null }[];
  phases?: { startsOn?: string | null; endsOn?: string | null }[];
  cover?: PictureRow | null;
  gallery?: PictureRow[];
}

interface PictureRow {
  file?: object | null;
  altDefault?: string | null;
  altSecond?: string | null;
  decorative?: boolean;
}

const populate = {
  cover: { populate: ['file'] },
  gallery: { populate: ['file'] },
  occurrences: true,
  phases: true,
};

/**
 * What stands in the way of publishing a row. Drafts may be unfinished; nothing of this is asked of them.
 * @param live the languages in which the entry will be published
 */
export async function faultsOf(strapi: Core.Strapi, uid: string, row: Row, live: Locale[]): Promise<Fault[]> {
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  const present = Object.fromEntries(Object.entries(populate).filter(([name]) => name in attributes));
  const entry: Entry = await strapi.db.query(uid).findOne({ where: { id: row.id }, populate: present });
  const type = uid.split('.').at(-1) as EditorialType;
  return [
    ...missingFaults(entry, 'startsAt' in attributes),
    ...slugFaults(entry.slug ?? '', ['slug'], type === 'page' ? reservedSlugs(row.locale) : undefined),
    ...(await uniqueFaults(strapi, uid, row)),
    ...orderFaults(entry),
    ...statusFaults(entry),
    ...addressFaults(entry),
    ...lengthFaults(entry),
    ...pictureFaults(entry.cover, ['cover'], live),
    ...(entry.gallery ?? []).flatMap((picture, index) => pictureFaults(picture, ['gallery', index], live)),
  ];
}

/** Pasted along with a text, and nothing to read: controls, marks of direction. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

function missingFaults(entry: Entry, isEvent: boolean): Fault[] {
  const faults: Fault[] = [];
  if (!entry.title?.replace(unseen, '').trim())
    faults.push({ path: ['title'], message: 'Wpis nie ma tytułu. Podaj go.' });
  if (isEvent && !entry.startsAt) {
    faults.push({ path: ['startsAt'], message: 'Podaj, kiedy wydarzenie się zaczyna.' });
  }
  return faults;
}

/**
 * The rule for the last part of an address; also for look-ups.
 * @param slug what is about to be saved; `undefined` and null where the address is not touched
 */
export function slugFaults(slug: unknown, path: Fault['path'], reserved?: Set<string>): Fault[] {
  if (slug === undefined || slug === null) return [];
  if (typeof slug !== 'string' || !slugPattern.test(slug)) {
    const message =
      'Adres może mieć tylko małe litery bez polskich znaków, cyfry i pojedyncze łączniki, na przykład „festyn-na-azorach”.';
    return [{ path, message }];
  }
  if (reserved?.has(slug)) {
    return [{ path, message: `Adresu „${slug}” używa już sama strona. Wybierz inny.` }];
  }
  return [];
}

async function uniqueFaults(strapi: Core.Strapi, uid: string, row: Row): Promise<Fault[]> {
  const where = {
    slug: row.slug,
    locale: row.locale,
    documentId: { $ne: row.documentId },
    publishedAt: { $notNull: true },
  };
  const other = await strapi.db.query(uid).findOne({ where, select: ['title'] });
  if (!other) return [];
  const message = `Adres „${row.slug}” ma już wpis „${other.title}”. Wybierz inny, na przykład z datą na końcu.`;
  return [{ path: ['slug'], message }];
}

function orderFaults(entry: Entry): Fault[] {
  const spans: [Fault['path'], string | null | undefined, string | null | undefined][] = [
    [['endsAt'], entry.startsAt, entry.endsAt],
    [['endsOn'], entry.startsOn, entry.endsOn],
    ...(entry.occurrences ?? []).map(
      (one, i) => [['occurrences', i, 'endsAt'], one.startsAt, one.endsAt] as never,
    ),
    ...(entry.phases ?? []).map((one, i) => [['phases', i, 'endsOn'], one.startsOn, one.endsOn] as never),
  ];
  return spans
    .filter(([, start, end]) => start && end && new Date(end) < new Date(start))
    .map(([path]) => ({ path, message: 'Koniec jest wcześniej niż początek. Popraw jedną z dat.' }));
}

const statusWords: Record<string, string> = {
  cancelled: 'odwołane',
  postponed: 'przełożone',
  moved: 'przeniesione',
};

function statusFaults(entry: Entry): Fault[] {
  const word = statusWords[entry.eventStatus ?? ''];
  if (!word || entry.statusNote?.trim()) return [];
  return [
    {
      path: ['statusNote'],
      message: `Wydarzenie jest ${word}. Napisz dlaczego i co teraz mają zrobić uczestnicy.`,
    },
  ];
}

function addressFaults(entry: Entry): Fault[] {
  const faults: Fault[] = [];
  const online = entry.attendanceMode === 'online' || entry.attendanceMode === 'mixed';
  if (online && !entry.joinUrl?.trim()) {
    faults.push({
      path: ['joinUrl'],
      message: 'To wydarzenie odbywa się w internecie. Podaj adres, pod którym można dołączyć.',
    });
  }
  for (const field of ['joinUrl', 'website'] as const) {
    faults.push(...webAddressFaults(entry[field]?.trim(), [field]));
  }
  return faults;
}

/** The rule for texts; also for look-ups. What takes long to set is found out by setting it: length alone does no harm. */
export function lengthFaults(entry: object): Fault[] {
  return Object.entries(entry).flatMap(([field, value]: [string, unknown]) => {
    if (typeof value !== 'string' || value.length <= longText.refused) return [];
    const [length, most] = [value.length, longText.refused].map((count) => count.toLocaleString('pl'));
    const message = `Ten tekst ma ${length} znaków, a może mieć najwyżej ${most}. Podziel go na kilka wpisów.`;
    return [{ path: [field], message }];
  });
}

/** The rule for addresses of other sites; an empty one is none. */
export function webAddressFaults(address: string | null | undefined, path: Fault['path']): Fault[] {
  if (!address || isWebAddress(address)) return [];
  return [{ path, message: 'To nie jest adres strony. Wklej cały adres, razem z „https://”.' }];
}

/** Whether a text is a whole web address (http or https). */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** WCAG 2.2, 1.1.1: a picture says what it shows, in each language in which it is seen, or is marked decorative. */
export function pictureFaults(
  picture: PictureRow | null | undefined,
  path: Fault['path'],
  live: readonly Locale[],
): Fault[] {
  if (!picture?.file || picture.decorative) return [];
  return live.flatMap((locale) => {
    const field = locale === defaultLocale ? 'altDefault' : 'altSecond';
    if (picture[field]?.trim()) return [];
    const language = locale === defaultLocale ? 'po polsku' : 'po angielsku';
    const message = `Opisz ${language}, co widać na obrazie, albo zaznacz, że jest tylko ozdobą.`;
    return [{ path: [...path, field], message }];
  });
}
