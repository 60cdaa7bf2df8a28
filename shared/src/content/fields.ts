import { z } from 'zod';
import { locales } from '../locales.ts';
import { slugPattern } from '../slug.ts';

/**
 * The building blocks of the contract. Each parses a value from Strapi's REST API (nulls, relation objects, numbers as
 * text) and returns it in the form of the rest of the code: undefined instead of null, document ids instead of objects.
 */

const absent = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

/**
 * Invisible characters that pasted text brings along: controls other than tab and line ends, lone surrogates,
 * noncharacters, and marks that change the direction of the text around them.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|\p{Cs}/gu;

const readable = (value: string): string =>
  value
    .replace(/[\x85\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .trim();

const text = z.string().transform(readable);

/** Required text. */
export const requiredText = text.pipe(z.string().min(1));

/** Optional text. An empty text counts as missing. */
export const optionalText = text.nullish().transform((value) => value || undefined);

/**
 * An optional link: a web address, the address of a page of this site from `/` on, or a reference that outlives a change
 * of address (`osiedle:meeting/<documentId>`).
 */
export const optionalLink = z
  .string()
  .transform(readable)
  .nullish()
  .transform((value) => value || undefined);

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

/** An optional choice. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values).nullish().transform(absent);
}

/** A choice that defaults to `fallback`. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) {
  return z
    .enum(values)
    .nullish()
    .transform((value): T[number] => value ?? fallback);
}

/** An optional list; a missing one becomes empty. */
export function list<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((value): z.output<T>[] => value ?? []);
}

/** An optional group of fields. */
export function optionalGroup<T extends z.ZodType>(group: T) {
  return group.nullish().transform((value): z.output<T> | undefined => value ?? undefined);
}

/** A colour, `#rrggbb`. Anything else counts as missing, since pages put it into their styles. */
export const optionalColour = optionalText.transform((value) =>
  value && /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined,
);

const targets = new WeakMap<z.ZodType, string>();

/** The target of a relation: the id of a document of the given type. */
function related(target: string) {
  const sent = z.object({ documentId: z.string() });
  targets.set(sent, target);
  return sent.transform(({ documentId }) => documentId);
}

/** The document type of a relation's target. @returns undefined if the schema is not from `related` */
export function targetOf(sent: z.ZodType): string | undefined {
  return targets.get(sent);
}

/** A relation to one document of the given type, as its document id. */
export const referenceTo = (target: string) => related(target).nullish().transform(absent);

/** A relation to several documents of the given type, as their document ids in the editor's order. */
export const referencesTo = (target: string) => list(related(target));

/** One size and format of a picture, or the file of a document. */
const storedFile = z.object({
  /** Its address: a path on the CMS, or an absolute address at a storage provider. */
  url: z.string(),
  mime: z.string(),
  width: optionalNumber,
  height: optionalNumber,
});
export type StoredFile = z.output<typeof storedFile>;

/** A point of a picture, in per cent of its width from the left and of its height from the top. */
const focalPoint = z.object({ x: z.number(), y: z.number() });
export type FocalPoint = z.output<typeof focalPoint>;

/** A file of the CMS. `formats` are the sizes of a picture that the CMS makes at upload. */
const fileFields = {
  documentId: z.string(),
  name: text,
  ...storedFile.shape,
  /** Kilobytes (1 kB = 1,000 bytes), as Strapi counts. */
  size: z.coerce.number(),
  formats: z.record(z.string(), storedFile).nullish(),
  /** What stays visible where a page crops the picture; its centre, if nobody has said. */
  focalPoint: focalPoint.nullish().transform(absent),
};

function withVariants<Sent extends { formats?: Record<string, StoredFile> | null | undefined }>({
  formats,
  ...rest
}: Sent) {
  return { ...rest, variants: Object.values(formats ?? {}) };
}

export const file = z.object(fileFields).transform(withVariants);
export type File = z.output<typeof file>;

/** A file of the media library, which texts may name. */
export const libraryFile = z
  .object({
    ...fileFields,
    /** What the picture shows, in the default language. */
    alternativeText: optionalText,
  })
  .transform(withVariants);
export type LibraryFile = z.output<typeof libraryFile>;
/** The fields of such a file, as Strapi's REST API names them. */
export const libraryFileFields = [...Object.keys(fileFields), 'alternativeText'];
export const optionalFile = file.nullish().transform(absent);

/** A picture with its alternative text. */
export const picture = z
  .object({
    /** The picture file. Pages leave out a picture whose file was deleted. */
    file: optionalFile,
    /** What the picture shows, in the default language. Screen readers read it aloud. */
    altDefault: optionalText,
    /** What the picture shows, in the second language. */
    altSecond: optionalText,
    /** Whether the picture is only decoration. */
    decorative: flag,
    /** The author of the picture. */
    credit: optionalText,
    /** What stands below the picture, in the default language: who, where, when. */
    captionDefault: optionalText,
    /** The same in the second language. */
    captionSecond: optionalText,
  })
  .transform(({ file, altDefault, altSecond, decorative, credit, captionDefault, captionSecond }) =>
    file
      ? {
          file,
          alt: { default: altDefault, second: altSecond },
          decorative,
          credit,
          caption: { default: captionDefault, second: captionSecond },
        }
      : undefined,
  );
export type Picture = NonNullable<z.output<typeof picture>>;
export const optionalPicture = picture.nullish().transform(absent);
export const pictures = list(picture).transform((all) => all.filter((one) => one !== undefined));

/** A mark: the logo of an organisation, or the emblem of who pays. */
export const mark = z
  .object({
    /** The picture file, for light backgrounds. Pages leave out a mark whose file was deleted. */
    file: optionalFile,
    /** The same mark for dark backgrounds, if it differs. */
    darkFile: optionalFile,
    /** What the mark says, in the default language. */
    altDefault: optionalText,
    /** What the mark says, in the second language. */
    altSecond: optionalText,
  })
  .transform(({ file, darkFile, altDefault, altSecond }) =>
    file ? { file, darkFile, alt: { default: altDefault, second: altSecond } } : undefined,
  );
export type Mark = NonNullable<z.output<typeof mark>>;
export const optionalMark = mark.nullish().transform(absent);
export const marks = list(mark).transform((all) => all.filter((one) => one !== undefined));

/** Whether people who cannot climb steps get in: to all of it, to a part, or not at all. */
export const optionalStepFree = optionalChoice(['yes', 'partly', 'no']);
/** Whether there is an induction loop for hearing aids. */
export const optionalHearingLoop = optionalChoice(['yes', 'no']);

/** The currencies of prices and budgets. */
export const currencies = ['EUR', 'PLN'] as const;

/** The same content in other forms, each with an address in each language. */
export const versions = z
  .object({
    /** A version in easy-to-read language. */
    easyToReadDefault: optionalLink,
    easyToReadSecond: optionalLink,
    /** A film in sign language. */
    signLanguageDefault: optionalLink,
    signLanguageSecond: optionalLink,
    /** A recording to listen to. */
    audioDefault: optionalLink,
    audioSecond: optionalLink,
    /** What the recording says, for those who cannot hear it. */
    transcriptDefault: optionalText,
    transcriptSecond: optionalText,
  })
  .transform((sent) => ({
    easyToRead: { default: sent.easyToReadDefault, second: sent.easyToReadSecond },
    signLanguage: { default: sent.signLanguageDefault, second: sent.signLanguageSecond },
    audio: { default: sent.audioDefault, second: sent.audioSecond },
    transcript: { default: sent.transcriptDefault, second: sent.transcriptSecond },
  }));

/** The fields of every document. */
export const documentFields = {
  documentId: z.string().min(1),
  /** The last change of the live document. */
  updatedAt: instant,
};

/** The fields of every editorial entry (with drafts, in two languages). */
export const entryFields = {
  ...documentFields,
  locale: z.enum(locales),
  /** When this language of the entry was last published. */
  publishedAt: instant,
  /** When this language of the entry was first published. */
  originallyPublishedAt: optionalInstant,
  /** The number of significant changes. After each, feed readers show the entry again. */
  significantChanges: optionalNumber.transform((count) => count ?? 0),
  /** The heading of the page and the text of every link to it. */
  title: requiredText,
  /** The last part of the page's address. */
  slug,
  /** One or two plain sentences, shown under the title, on lists and in feeds. */
  summary: optionalText,
  /** What the last significant change has changed, in one sentence; its feeds say it. */
  changeNote: optionalText,
  /** The text of the page, in Markdown. */
  body: optionalText,
  /** The picture at the head of the page. */
  cover: optionalPicture,
  /** The same content in other forms: easy to read, in sign language, to listen to. */
  versions: optionalGroup(versions),
  /** The office or the post that answers for it; never a person's name. */
  responsibleOffice: optionalText,
  /** The day on which somebody shall look whether it is still true. */
  reviewOn: optionalDay,
};

/** The neighbourhoods and topics of an entry. */
export const subjectFields = {
  /** The neighbourhoods that it concerns. Their pages show it. */
  neighbourhoods: referencesTo('neighbourhood'),
  /** Its topics. Their pages show it. */
  topics: referencesTo('topic'),
};
