import {
  apiPaths,
  appendPopulate,
  editorialTypes,
  fileUid,
  journalMaxPageSize,
  journalPage,
  journalPath,
  locales,
  lookupTypes,
  populates,
  singleTypes,
  uidOf,
  type JournalPage,
  type JournalRow,
  type TypeName,
} from '@osiedle/shared';
import { environment, type TestCms } from './cms.ts';

/** Published content by uid, document id and language, without row ids, which change at each publish. */
export type PublishedContent = Record<string, unknown>;

/** A page of the journal, as the publisher asks for it. */
export async function readJournal(cms: TestCms, after = 0, limit?: number): Promise<JournalPage> {
  const query = new URLSearchParams({ after: String(after), ...(limit ? { limit: String(limit) } : {}) });
  return journalPage.parse(await get(cms, `${journalPath}?${query.toString()}`));
}

/** All rows after the given one. */
export async function journalAfter(cms: TestCms, after = 0): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for (let from = after; ;) {
    const { data, meta } = await readJournal(cms, from, journalMaxPageSize);
    rows.push(...data);
    from = data.at(-1)?.id ?? from;
    if (from >= meta.last) return rows;
  }
}

/**
 * The rows that a write records, as sorted texts: `publish meeting pl`, or `delete file` for types without languages. The
 * order within a transaction has no meaning.
 */
export async function rowsWrittenBy(cms: TestCms, write: () => Promise<unknown>): Promise<string[]> {
  const before = (await readJournal(cms)).meta.last;
  await write();
  return (await journalAfter(cms, before)).map(textOf).sort();
}

function textOf({ action, uid, locale }: JournalRow): string {
  return [action, uid.split('.').at(-1), locale].filter(Boolean).join(' ');
}

/** The content that follows from the rows alone. */
export function replayRows(rows: JournalRow[]): PublishedContent {
  const content: PublishedContent = {};
  for (const { uid, documentId, locale, document } of rows) {
    const key = [uid, documentId, locale ?? '-'].join(' ');
    if (document === null) delete content[key];
    else content[key] = withoutIds(document);
  }
  return content;
}

/** Reads all published documents in all languages, and all files, by REST. */
export async function readPublishedContent(cms: TestCms): Promise<PublishedContent> {
  const content: PublishedContent = {};
  const put = (uid: string, documents: Sent[], locale = '-') => {
    for (const one of documents) content[[uid, one.documentId, locale].join(' ')] = withoutIds(one);
  };
  for (const type of editorialTypes) {
    for (const locale of locales)
      put(uidOf(type), await list(cms, type, { locale, status: 'published' }), locale);
  }
  for (const type of lookupTypes) put(uidOf(type), await list(cms, type));
  for (const type of singleTypes) {
    const search = new URLSearchParams();
    appendPopulate(search, populates[type]);
    const { data } = (await get(cms, `/api/${apiPaths[type]}?${search.toString()}`)) as { data: Sent | null };
    if (data) put(uidOf(type), [data]);
  }
  put(fileUid, (await get(cms, '/api/upload/files')) as Sent[]);
  return content;
}

interface Sent {
  documentId: string;
}

async function list(cms: TestCms, type: TypeName, query: Record<string, string> = {}): Promise<Sent[]> {
  const documents: Sent[] = [];
  for (let page = 1; ; page++) {
    const search = new URLSearchParams({
      ...query,
      'pagination[page]': String(page),
      'pagination[pageSize]': '100',
    });
    search.set('sort', 'id');
    appendPopulate(search, populates[type]);
    const { data, meta } = (await get(cms, `/api/${apiPaths[type]}?${search.toString()}`)) as {
      data: Sent[];
      meta: { pagination: { total: number } };
    };
    documents.push(...data);
    if (documents.length >= meta.pagination.total) return documents;
  }
}

async function get(cms: TestCms, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${environment.CMS_TOKEN}` };
  const response = await fetch(new URL(path, cms.url), { headers });
  const body: unknown = await response.json();
  // A single that nobody has saved yet.
  if (response.status === 404) return { data: null };
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${JSON.stringify(body)}`);
  return body;
}

function withoutIds(document: object): unknown {
  return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'id' ? undefined : value)));
}
