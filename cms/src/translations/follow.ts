import { AsyncLocalStorage } from 'node:async_hooks';
import { isDeepStrictEqual } from 'node:util';
import { defaultLocale, secondLocale, type Locale } from '@osiedle/shared';
import type { CompletedWrite, DocumentCall, Follower, Write } from '../publishing/types.ts';
import {
  afterDiscard,
  afterSourceChange,
  afterTranslation,
  copiedRecord,
  differingFields,
  emptyRecord,
  type Texts,
  type TranslationRecord,
} from './record.ts';
import { readTranslation, writeTranslation } from './table.ts';
import { readTexts, translatedFields } from './texts.ts';

type Action = DocumentCall['action'];
type ByLanguage = Partial<Record<Locale, Texts>>;

/** Changes of drafts. */
const changes = new Set<Action>(['create', 'update', 'discardDraft', 'delete']);

const restoring = new AsyncLocalStorage<true>();

/** Runs a write that brings back earlier texts: a translation that comes back is no more current than before. */
export function withoutTranslating<Result>(write: () => Promise<Result>): Promise<Result> {
  return restoring.run(true, write);
}

/** Keeps which texts a translation lacks. */
export const followTranslations: Follower = async (write, action) => {
  const before = await textsBefore(write, action);
  return (written) => followTranslation(written, action, before);
};

/** Reads the texts of an entry before a write that may change them. */
async function textsBefore({ strapi, uid, documentId }: Write, action: Action): Promise<ByLanguage> {
  if (!documentId || !changes.has(action) || translatedFields(strapi, uid).length === 0) return {};
  return readTexts(strapi, uid, documentId);
}

/** Brings what is known of an entry's translation up to date with a write, in its transaction. */
async function followTranslation(write: CompletedWrite, action: Action, before: ByLanguage): Promise<void> {
  const { strapi, uid, documentId } = write;
  if (translatedFields(strapi, uid).length === 0) return;
  if (action === 'clone') return followCopy(write);
  if (action !== 'publish' && !changes.has(action)) return;
  const record = await readTranslation(strapi, uid, documentId);
  const next =
    action === 'publish' ? afterPublication(write, record) : await afterChange(write, action, before, record);
  if (!isDeepStrictEqual(next, record)) await writeTranslation(strapi, uid, documentId, next);
}

function afterPublication(write: Write, record: TranslationRecord): TranslationRecord {
  const isOver = Object.keys(record.discarded).length > 0 && isAbout(write, secondLocale);
  return isOver ? { ...record, discarded: {} } : record;
}

async function afterChange(
  write: CompletedWrite,
  action: Action,
  before: ByLanguage,
  record: TranslationRecord,
): Promise<TranslationRecord> {
  const { strapi, uid, documentId } = write;
  const now = await readTexts(strapi, uid, documentId);
  const [source, translation] = [now[defaultLocale], now[secondLocale]];
  if (!source) return emptyRecord;
  if (!translation) return { ...emptyRecord, unneeded: record.unneeded };
  // Whoever begins a translation has the text of now before their eyes.
  if (!before[secondLocale]) return emptyRecord;
  const sourceBefore = before[defaultLocale] ?? source;
  const moved = afterSourceChange(record, sourceBefore, source, new Date().toISOString());
  if (action === 'discardDraft' && isAbout(write, secondLocale)) return afterDiscard(moved, source);
  const translated = restoring.getStore() ? [] : differingFields(before[secondLocale], translation);
  const isKept = translated.some((name) => name in moved.older);
  return isKept ? afterTranslation(moved, translated, await isPublished(write)) : moved;
}

async function isPublished({ strapi, uid, documentId }: CompletedWrite): Promise<boolean> {
  const where = { documentId, locale: secondLocale, publishedAt: { $notNull: true } };
  return (await strapi.db.query(uid).count({ where })) > 0;
}

async function followCopy({ strapi, uid, documentId, result }: CompletedWrite): Promise<void> {
  const made = (result as { documentId?: string } | null)?.documentId;
  if (!made) return;
  const record = await readTranslation(strapi, uid, documentId);
  const [source, copy] = [await readTexts(strapi, uid, documentId), await readTexts(strapi, uid, made)];
  const copied = copiedRecord(record, source[defaultLocale] ?? {}, copy[defaultLocale] ?? {});
  await writeTranslation(strapi, uid, made, copy[secondLocale] ? copied : { ...copied, older: {} });
}

function isAbout({ params: { locale = defaultLocale } }: Write, wanted: Locale): boolean {
  return locale === '*' || [locale].flat().includes(wanted);
}
