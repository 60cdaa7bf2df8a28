import { z } from 'zod';
import { locales } from '../locales.ts';
import { slugPattern } from '../slug.ts';

/**
 * The building blocks of the contract. Each parses what Strapi's REST API sends (nulls, relation objects, numbers
 * as text) and returns what the rest of the code works with: absent instead of null, document ids instead of objects.
 */

const absent = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

/**
 * Characters that nobody sees and that pasted text brings along: controls but tab and line ends, halves of characters,
 * noncharacters, and those that turn the direction of all text around them.
 */
const unseen =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|\p{Cs}/gu;

const text = z.string().transform((value) =>
  value
    .replace(/[\x85\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .trim(),
);

/** Text that has to be there. */
export const requiredText = text.pipe(z.string().min(1));

/** Text that can be missing; an empty one counts as missing. */
export const optionalText = text.nullish().transform((value) => value || undefined);

export const optionalNumber = z
  .union([z.number(), z.string().transform(Number).pipe(z.number())])
  .nullish()
  .transform(absent);

export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** An instant, ISO 8601 in UTC, for example `2026-11-28T15:00:00.000Z`. */
export const instant = z.iso.datetime({ offset: true });
export const optionalInstant = instant.nullish().transform(absent);

/** A calendar day without a time, `2026-11-28`. */
export const optionalDay = z.iso.date().nullish().transform(absent);

export const slug = z.string().regex(slugPattern);

/** A choice that may be missing. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values).nullish().transform(absent);
}

/** A choice with a value that holds where none was made. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) {
  return z
    .enum(values)
    .nullish()
    .transform((value): T[number] => value ?? fallback);
}

/** A list that may be missing, which then is empty. */
export function list<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((value): z.output<T>[] => value ?? []);
}

const targets = new WeakMap<z.ZodType, string>();

/** What a relation leads to: the id alone of a document of the given type. */
function related(target: string) {
  const sent = z.object({ documentId: z.string() });
  targets.set(sent, target);
  return sent.transform(({ documentId }) => documentId);
}

/** The type of the documents that an object of the contract stands for, if it is what a relation leads to. */
export function targetOf(sent: z.ZodType): string | undefined {
  return targets.get(sent);
}

/** A relation to one document of the given type: its document id. */
export const referenceTo = (target: string) => related(target).nullish().transform(absent);

/** A relation to several documents of the given type: their document ids, in the editor's order. */
export const referencesTo = (target: string) => list(related(target));

/** One size and format of a picture, or the file of a document. */
const storedFile = z.object({
  /** Where the CMS serves it: a path on the CMS, or a whole address at a storage provider. */
  url: z.string(),
  mime: z.string(),
  width: optionalNumber,
  height: optionalNumber,
});
export type StoredFile = z.output<typeof storedFile>;

/** A file as the CMS holds it. `formats` are the sizes made at upload, of pictures only. */
export const file = z
  .object({
    documentId: z.string(),
    name: text,
    ...storedFile.shape,
    /** Kilobytes (1 kB = 1,000 bytes), as Strapi counts. */
    size: z.coerce.number(),
    formats: z.record(z.string(), storedFile).nullish(),
  })
  .transform(({ formats, ...rest }) => ({ ...rest, variants: Object.values(formats ?? {}) }));
export type File = z.output<typeof file>;
export const optionalFile = file.nullish().transform(absent);

/** A picture with what a reader who cannot see it is told. */
export const picture = z
  .object({
    /** The picture itself. A component whose file was deleted has none and is left out of the pages. */
    file: optionalFile,
    /** What the picture shows, in the default language; read aloud by screen readers. */
    altDefault: optionalText,
    /** What the picture shows, in the second language. */
    altSecond: optionalText,
    /** Whether the picture only decorates and tells nothing. */
    decorative: flag,
    /** Who made it. */
    credit: optionalText,
  })
  .transform(({ file, altDefault, altSecond, decorative, credit }) =>
    file ? { file, alt: { default: altDefault, second: altSecond }, decorative, credit } : undefined,
  );
export type Picture = NonNullable<z.output<typeof picture>>;
export const optionalPicture = picture.nullish().transform(absent);
export const pictures = list(picture).transform((all) => all.filter((one) => one !== undefined));

/** What every document has, whatever its type. */
export const documentFields = {
  documentId: z.string().min(1),
  /** The last change of what is live. */
  updatedAt: instant,
};

/** What every editorial entry (with drafts, in two languages) has. */
export const entryFields = {
  ...documentFields,
  locale: z.enum(locales),
  /** When this language of the entry was published last. */
  publishedAt: instant,
  /** When this language of the entry was published for the first time. */
  originallyPublishedAt: optionalInstant,
  /** Counts the changes so important that feed readers should show the entry again. */
  significantChanges: optionalNumber.transform((count) => count ?? 0),
  /** The heading of the page and the text of every link to it. */
  title: requiredText,
  /** The last part of the page's address. */
  slug,
  /** One or two plain sentences, shown under the title, on lists and in feeds. */
  summary: optionalText,
  /** The text of the page, in Markdown. */
  body: optionalText,
  /** The picture at the head of the page. */
  cover: optionalPicture,
};

/** What ties an entry to places and subjects. */
export const subjectFields = {
  /** The neighbourhoods it concerns; their pages show it. */
  neighbourhoods: referencesTo('neighbourhood'),
  /** The topics it belongs to; their pages show it. */
  topics: referencesTo('topic'),
};
