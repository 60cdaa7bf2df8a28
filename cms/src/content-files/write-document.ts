import { defaultLocale, locales, type FocalPoint, type Locale, type TypeName } from '@osiedle/shared';
import { Document, Scalar } from 'yaml';
import { frontMatter, languageFile, sharedSlots, textFiles, type Slot, type TypeModel } from './model.ts';
import { writeMoment } from './moments.ts';
import type { Version } from './read-document.ts';
import type { Stamps } from './read-parts.ts';
import type { Values } from './read-values.ts';
import { keepLineBreaks } from './soft-wraps.ts';
import { relativePath, unresolveText } from './targets.ts';

/** A document to be written; its values are canonical. */
export interface WrittenDocument {
  type: TypeName;
  documentId: string;
  isDraft: boolean;
  versions: Version[];
}

/** What editors say of a file that is to be written. */
export interface WrittenInfo {
  name: string;
  alternativeText?: string | null;
  caption?: string | null;
  focalPoint?: FocalPoint | null;
}

/** How references of a document become paths. */
export interface DocumentPaths {
  /** The folder of the document. */
  from: string;
  /** The place of a document or a file below the folder of content; undefined for what lies elsewhere. */
  pathTo: (type: TypeName | 'file', documentId: string) => string | undefined;
  /** Whether a file says what it shows, so that a picture that says nothing must say so. */
  isDescribed: (documentId: string) => boolean;
}

type Written = Record<string, unknown>;

/** The files of a document: their names and texts. */
export function filesOf(
  model: TypeModel,
  document: WrittenDocument,
  paths: DocumentPaths,
): Map<string, string> {
  const { versions, documentId } = document;
  const files = new Map<string, string>();
  const [first] = versions;
  if (!first) return files;
  const shared = writeFields(sharedSlots(model), first.values, null, paths);
  const stamps = model.isEntry ? {} : stampsOf(first.stamps);
  files.set('shared.yaml', yamlOf({ id: documentId, ...shared, ...stamps }));
  for (const locale of locales) {
    const version = model.isEntry ? versions.find((one) => one.locale === locale) : first;
    if (!version) continue;
    const texts = new Map<string, string>();
    for (const slot of textFiles(model)) {
      const text = writeLongText(version.values[slot.names[locale]], paths);
      if (text) texts.set(languageFile(locale, slot.key), `${text}\n`);
    }
    const body = model.body && writeLongText(version.values[model.body.names[locale]], paths);
    const fields = {
      ...writeFields(frontMatter(model), version.values, locale, paths),
      ...(model.isEntry ? stampsOf(version.stamps) : {}),
    };
    const isEmpty = Object.keys(fields).length === 0 && !body && texts.size === 0;
    // A look-up may have nothing to say in the second language.
    if (isEmpty && !model.isEntry) continue;
    files.set(languageFile(locale), `---\n${yamlOf(fields)}---\n${body ? `\n${body}\n` : ''}`);
    for (const [name, text] of texts) files.set(name, text);
  }
  return files;
}

function stampsOf({ publishedAt, originallyPublishedAt, updatedAt }: Stamps): Written {
  const stamps = Object.entries({ publishedAt, originallyPublishedAt, updatedAt });
  return Object.fromEntries(
    stamps.flatMap(([name, at]) => (at === undefined ? [] : [[name, writeMoment(at)]])),
  );
}

function writeFields(
  slots: readonly Slot[],
  values: Values,
  locale: Locale | null,
  paths: DocumentPaths,
): Written {
  const written: Written = {};
  for (const slot of slots) {
    if (slot.isShared || locale) {
      const value = writeValue(slot, values[slot.names[locale ?? defaultLocale]], paths);
      if (value !== undefined) written[slot.key] = value;
      continue;
    }
    const pair = locales.flatMap((one) => {
      const value = writeValue(slot, values[slot.names[one]], paths);
      return value === undefined ? [] : [[one, value] as const];
    });
    if (pair.length > 0 || isSilentOn(slot, slots, values, paths))
      written[slot.key] = Object.fromEntries(pair);
  }
  return written;
}

/** Whether a picture would be described by its file if it did not say that it is not. */
function isSilentOn(
  { key }: Slot,
  slots: readonly Slot[],
  values: Values,
  { isDescribed }: DocumentPaths,
): boolean {
  const file = values['file'];
  return (
    key === 'alt' &&
    slots.some((slot) => slot.key === 'file') &&
    values['decorative'] !== true &&
    typeof file === 'string' &&
    isDescribed(file)
  );
}

function writeValue(slot: Slot, value: unknown, paths: DocumentPaths): unknown {
  if (value === undefined || value === null || value === slot.fallback) return undefined;
  if (!slot.isList) return writeOne(slot, value, paths);
  const items = (value as unknown[]).map((one) => writeOne(slot, one, paths));
  return items.length === 0 ? undefined : items;
}

function writeOne(slot: Slot, value: unknown, paths: DocumentPaths): unknown {
  switch (slot.kind) {
    case 'group':
      return writeFields(slot.slots ?? [], value as Values, null, paths);
    case 'file':
    case 'relation': {
      const type = slot.kind === 'file' ? 'file' : (slot.target as TypeName);
      const path = paths.pathTo(type, value as string);
      return path === undefined ? `osiedle:${type}/${value as string}` : relativePath(paths.from, path);
    }
    case 'moment':
      return writeMoment(value as string);
    case 'longText':
      return writeLongText(value, paths);
    case 'text':
    case 'number':
    case 'flag':
    case 'day':
      return value;
  }
}

function writeLongText(value: unknown, { from, pathTo }: DocumentPaths): string | undefined {
  return typeof value === 'string' ? keepLineBreaks(unresolveText(value, from, pathTo)) : undefined;
}

/** Writes YAML; nothing for no fields. */
export function yamlOf(fields: Written | readonly object[]): string {
  if (Object.keys(fields).length === 0) return '';
  const document = new Document(fields);
  // A text of several lines stays readable as it was typed.
  return document.toString({ lineWidth: 0, blockQuote: 'literal', defaultStringType: Scalar.PLAIN });
}

/** What a file of YAML says of an uploaded file. */
export function describedFile(about: {
  documentId: string;
  name: string;
  info: WrittenInfo;
  stem: string;
  updatedAt: string;
}): string {
  const { documentId, name, info, stem, updatedAt } = about;
  return yamlOf({
    id: documentId,
    ...(info.name !== name && { name: info.name }),
    ...(info.alternativeText && { alt: { [defaultLocale]: info.alternativeText } }),
    ...(info.caption && { caption: info.caption }),
    ...(info.focalPoint && { focalPoint: { x: info.focalPoint.x, y: info.focalPoint.y } }),
    stem,
    updatedAt: writeMoment(updatedAt),
  });
}
