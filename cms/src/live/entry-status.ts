import {
  editorialTypes,
  entryPath,
  isLocale,
  lookupTypes,
  singleTypes,
  uidOf,
  type EditorialType,
  type TypeName,
} from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { journalUid, type StoredRow } from '../journal/model.ts';
import { readPublished, type PublishedDocument } from '../journal/published-documents.ts';
import { lookupPaths } from '../publishing/addresses/paths.ts';
import type { LookupFields } from '../publishing/types.ts';
import { fileHints } from './file-hints.ts';
import type { EntryStatus } from './status.ts';
import type { PublisherStatus } from './publisher-status.ts';

/** One document, in one language where it has several. */
export interface Subject {
  type: TypeName;
  documentId: string;
  /** Null for types that hold all languages in one document. */
  locale: string | null;
}

const types = new Map<string, TypeName>(
  [...editorialTypes, ...lookupTypes, ...singleTypes].map((type) => [uidOf(type), type]),
);

/** The document that a request names; undefined where there can be no such document. */
export function subjectOf({ uid, documentId, locale }: Record<string, unknown>): Subject | undefined {
  const type = typeof uid === 'string' ? types.get(uid) : undefined;
  if (!type || typeof documentId !== 'string' || !/^\w{1,64}$/.test(documentId)) return undefined;
  if (!isEditorial(type)) return { type, documentId, locale: null };
  return isLocale(locale) ? { type, documentId, locale } : undefined;
}

/** The document that a key of the publisher names: `meeting pl <documentId>`, `place <documentId>`. */
export function subjectOfKey(key: string): Subject | undefined {
  const [type = '', ...rest] = key.split(' ');
  return subjectOf({
    uid: uidOf(type as TypeName),
    documentId: rest.at(-1),
    locale: rest.length > 1 ? rest[0] : null,
  });
}

/**
 * Finds out whether visitors see the last change of a document.
 * @param status the publisher's status; undefined where it does not answer
 * @param site the address of the site's home page, with a final slash
 */
export async function entryStatus(
  strapi: Core.Strapi,
  subject: Subject,
  status: PublisherStatus | undefined,
  site: string,
): Promise<EntryStatus> {
  const { type, documentId, locale } = subject;
  const uid = uidOf(type);
  const row = (await strapi.db.query(journalUid).findOne({
    select: ['id', 'at'],
    where: { uid, documentId, locale },
    orderBy: { id: 'desc' },
  })) as Pick<StoredRow, 'id' | 'at'> | null;
  const published = (await readPublished(strapi, uid, [documentId], {})).find(
    (one) => locale === null || one.locale === locale,
  );
  // The key by which the publisher knows the document.
  const key = [type, locale, documentId].filter(Boolean).join(' ');
  const paths = published ? pathsOf(subject, published) : [];
  const failures = status?.failed.filter(({ entry }) => entry === key) ?? [];
  const failure = failures.find(({ path }) => paths.includes(path));
  const live = liveState(row, Boolean(published), status, failure !== undefined);
  return {
    published: Boolean(published),
    live,
    row: row?.id ?? null,
    at: row?.at ?? null,
    liveSince: live === 'live' && status && row ? liveSince(row, status) : null,
    kept: failure?.kept ?? false,
    text: failure?.textFault === 'time' || failure?.textFault === 'memory',
    failedElsewhere: failures.filter((one) => one !== failure).map(({ path }) => path),
    address: paths[0] ? new URL(`.${paths[0]}`, site).href : null,
    fileHints: await fileHints(strapi, subject),
    brokenLinks: (status?.brokenLinks ?? []).filter(({ entry }) => entry === key).map(brokenLink),
  };
}

/** A link that leads nowhere, as editors find it in the text: of a reference, its words come first. */
function brokenLink({ link, words }: Pick<PublisherStatus['brokenLinks'][number], 'link' | 'words'>): string {
  return words ? `„${words}” (${link})` : link;
}

function liveState(
  row: { id: number } | null,
  published: boolean,
  status: PublisherStatus | undefined,
  failed: boolean,
): EntryStatus['live'] {
  if (!row && !published) return 'none';
  // A published document without a row is older than the journal, so every release has it.
  if (typeof status?.cursor !== 'number' || (row && row.id > status.cursor)) return 'waiting';
  if (failed) return 'failed';
  const { host } = status;
  const isThere = !host || (host.cursor !== null && (!row || row.id <= host.cursor));
  if (isThere) return 'live';
  return host.sentAt ? 'sent' : 'waiting';
}

/** Since when visitors see a row; null where a static host showed it before anybody looked. */
function liveSince(
  { id, at }: Pick<StoredRow, 'id' | 'at'>,
  { host, history }: PublisherStatus,
): string | null {
  if (!host) return firstRunIncluding(id, history) ?? at;
  const index = host.arrivals.findIndex(({ cursor }) => cursor >= id);
  return (index > 0 && host.arrivals[index]?.at) || null;
}

/** When the first run that included a row ended; undefined where the history does not reach back so far. */
function firstRunIncluding(row: number, history: PublisherStatus['history']): string | undefined {
  const included = ({ outcome, cursor = 0 }: PublisherStatus['history'][number]) =>
    (outcome === 'published' || outcome === 'unchanged') && cursor >= row;
  const first = history.findLast(included);
  const isKnown = first && (first.number === 1 || history.some(({ number }) => number < first.number));
  return isKnown ? first.finishedAt : undefined;
}

/** The paths of its own pages; of a look-up, in each language. */
function pathsOf(subject: Subject, published: PublishedDocument): string[] {
  const { type, locale } = subject;
  if (!isEditorial(type)) return [...lookupPaths(subject, published as LookupFields).values()];
  const { slug } = published;
  return isLocale(locale) && typeof slug === 'string' ? [entryPath(type, locale, slug)] : [];
}

function isEditorial(type: TypeName): type is EditorialType {
  return editorialTypes.some((one) => one === type);
}
