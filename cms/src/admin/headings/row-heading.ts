import { defaultLocale, readWallClock, textIn, type Day, type Locale } from '@osiedle/shared';
import type { Words } from '../../panel/types.ts';
import { choices } from '../../panel/names.ts';
import { dateHeading, hourHeading, type DateKnowledge } from '../hours/date-heading.ts';
import { typingFault } from '../hours/typed-dates.ts';
import { emptyRowWords, headingWords } from '../messages/headings.ts';

/** A row of a repeatable group, as the form holds it. */
export type HeadedRow = Record<string, unknown>;

/** What a heading is made of. */
export interface HeadingContext {
  /** The form that the row belongs to. */
  entry: HeadedRow & DateKnowledge;
  locale: Locale;
  /** The name of the document that the row leads to, if it is known. */
  related?: string | undefined;
}

type Heading = (row: HeadedRow, context: HeadingContext) => string | undefined;

/** What the rows of each group are headed by. */
const headings: Record<string, Heading> = {
  'event.occurrence': (row, { entry, locale }) =>
    joined(', ', dateHeading(row['startsAt'], entry, locale), row['calledOff'] && word('calledOff', locale)),
  'festival.programme-item': (row, { entry, locale }) =>
    joined(' ', hourOf(row['startsAt'], entry['startsAt'], locale), bilingual(row, 'title', locale)),
  'project.phase': (row, { locale }) => bilingual(row, 'name', locale),
  'project.partner': (row, { related, locale }) => joined(' – ', related, choice(row['role'], locale)),
  'project.action': (row, { locale }) =>
    joined(' – ', bilingual(row, 'asked', locale), choice(row['state'], locale)),
  'content.picture': (row, { locale }) =>
    bilingual(row, 'alt', locale) ?? (row['decorative'] ? word('decoration', locale) : fileName(row['file'])),
  'content.mark': (row, { locale }) => bilingual(row, 'alt', locale) ?? fileName(row['file']),
  'place.stop': (row, { locale }) =>
    joined(', ', text(row['name']), choice(row['mode'], locale), row['lines']),
  'setting.link': (row, { locale }) => bilingual(row, 'name', locale) ?? text(row['link']),
};

/**
 * The heading of a row in a repeatable group: what is in it, in words.
 * @param component the group's uid
 * @param value of the group's main field, for a group without a heading of its own
 */
export function rowHeading(
  component: string,
  row: HeadedRow,
  value: unknown,
  context: HeadingContext,
): string {
  const own = headings[component];
  const heading = own ? own(row, context) : text(value);
  return heading ?? said(emptyRowWords[component], context.locale) ?? '';
}

function joined(by: string, ...parts: unknown[]): string | undefined {
  return parts.filter((part) => typeof part === 'string' && part.trim()).join(by) || undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

function bilingual(row: HeadedRow, name: string, locale: Locale): string | undefined {
  const both = { default: text(row[`${name}Default`]), second: text(row[`${name}Second`]) };
  return textIn(locale, both)?.text;
}

function choice(value: unknown, locale: Locale): string | undefined {
  return said(choices[String(value)], locale);
}

function word(name: keyof typeof headingWords, locale: Locale): string {
  return said(headingWords[name], locale);
}

function said(words: Words, locale: Locale): string;
function said(words: Words | undefined, locale: Locale): string | undefined;
function said(words: Words | undefined, locale: Locale): string | undefined {
  return words?.[locale === defaultLocale ? 0 : 1];
}

function fileName(file: unknown): string | undefined {
  return text((file as { name?: unknown } | null | undefined)?.name);
}

/** The hour of a programme item, with its day unless that is the first of the event. */
function hourOf(startsAt: unknown, first: unknown, locale: Locale): string | undefined {
  if (typeof startsAt !== 'string' || typingFault(startsAt)) return undefined;
  const clock = readWallClock(Date.parse(startsAt));
  const isFirstDay =
    typeof first !== 'string' || typingFault(first) || isSameDay(clock, readWallClock(Date.parse(first)));
  return isFirstDay ? hourHeading(clock, locale) : dateHeading(startsAt, {}, locale);
}

function isSameDay(one: Day, other: Day): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}
