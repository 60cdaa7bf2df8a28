import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  apiPaths,
  fileUid,
  journalPath,
  singleTypes,
  uidOf,
  withdrawalsPath,
  type JournalPage,
  type JournalRow,
  type TypeName,
} from '@osiedle/shared';
import type { WireDocument } from '../../../shared/examples/index.ts';
import type { WireContent } from '../../src/content/wire.ts';
import { fileOf } from './store.ts';

/** An HTTP server on a free port that answers like Strapi's REST API. */
export interface FakeCms {
  url: URL;
  /** All requests, in order. */
  requests: { url: URL; authorization: string | undefined }[];
  /** The most documents on a page, whatever is requested: Strapi's `maxLimit`. */
  maxLimit: number;
  /** If set, answers first. If it returns false, the content answers. */
  override: ((url: URL, response: ServerResponse, request: IncomingMessage) => boolean) | undefined;
  content: WireContent;
  /** The journal. It has no rows for the `content` at the start. */
  rows: JournalRow[];
  /** Publishes a document and adds its row to the journal. */
  put(type: TypeName, document: Partial<WireDocument>): void;
  /** Withdraws a document, in one language if the type has several. */
  remove(type: TypeName, documentId: string, locale?: string): void;
  /** Uploads or replaces a file. Without an address, deletes it. */
  putFile(documentId: string, url?: string): void;
  /** Removes a document without a row, which no CMS should do. */
  lose(type: TypeName, documentId: string, locale?: string): void;
  close(): Promise<void>;
}

export const token = 'read-only-token';

export async function startFakeCms(content: WireContent): Promise<FakeCms> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', cms.url);
    cms.requests.push({ url, authorization: request.headers.authorization });
    if (cms.override?.(url, response, request)) return;
    if (url.pathname === journalPath && request.headers.authorization === `Bearer ${token}`)
      return sendRows(response, url, cms.rows);
    if (url.pathname === withdrawalsPath && request.headers.authorization === `Bearer ${token}`)
      return send(response, 200, { data: cms.rows.filter(({ document }) => document === null) });
    const type = (Object.keys(apiPaths) as TypeName[]).find(
      (one) => url.pathname === `/api/${apiPaths[one]}`,
    );
    const isAllowed = request.headers.authorization === `Bearer ${token}`;
    if (url.pathname === '/api/upload/files' && isAllowed) return send(response, 200, cms.content.file ?? []);
    if (url.pathname.startsWith('/uploads/')) response.end(url.pathname);
    else if (!type) send(response, 404, { data: null, error: { status: 404, name: 'NotFoundError' } });
    else if (request.headers.authorization !== `Bearer ${token}`) send(response, 401, { data: null });
    else if (singleTypes.some((one) => one === type)) sendSingle(response, cms.content[type]?.[0]);
    else sendList(response, url, cms);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cms: FakeCms = {
    url: new URL(`http://127.0.0.1:${port}`),
    requests: [],
    maxLimit: 100,
    override: undefined,
    content,
    rows: [],
    put(type, changes) {
      const document = { updatedAt: '2026-11-20T10:00:00Z', ...changes };
      const { documentId = '', locale } = document;
      cms.content[type] = [...others(cms.content[type], documentId, locale), document];
      cms.rows.push(rowOf(cms.rows, 'publish', type, documentId, locale, document));
    },
    remove(type, documentId, locale) {
      cms.content[type] = others(cms.content[type], documentId, locale);
      cms.rows.push(rowOf(cms.rows, 'unpublish', type, documentId, locale, null));
    },
    putFile(documentId, url) {
      cms.content.file = others(cms.content.file, documentId);
      const file = url === undefined ? null : fileOf(documentId, url);
      if (file) cms.content.file.push(file);
      const row = rowOf(cms.rows, file ? 'update' : 'delete', 'place', documentId, undefined, file);
      cms.rows.push({ ...row, uid: fileUid });
    },
    lose(type, documentId, locale) {
      cms.content[type] = others(cms.content[type], documentId, locale);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return cms;
}

function others(documents: unknown[] = [], documentId: string, locale?: string): unknown[] {
  return (documents as WireDocument[]).filter(
    (one) => one.documentId !== documentId || (one.locale ?? undefined) !== locale,
  );
}

function rowOf(
  rows: JournalRow[],
  action: JournalRow['action'],
  type: TypeName,
  documentId: string,
  locale: string | undefined,
  document: object | null,
): JournalRow {
  const id = (rows.at(-1)?.id ?? 0) + 1;
  return {
    id,
    at: new Date().toISOString(),
    actor: 1,
    request: `request-${id}`,
    action,
    uid: uidOf(type),
    documentId,
    locale: locale ?? null,
    document: document && { ...document },
  };
}

function sendRows(response: ServerResponse, url: URL, rows: JournalRow[]): void {
  const after = Number(url.searchParams.get('after'));
  const limit = Number(url.searchParams.get('limit'));
  const page: JournalPage = {
    data: rows.filter(({ id }) => id > after).slice(0, limit),
    meta: { last: rows.at(-1)?.id ?? 0 },
  };
  send(response, 200, page);
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function sendSingle(response: ServerResponse, document: unknown): void {
  if (document) send(response, 200, { data: document, meta: {} });
  else send(response, 404, { data: null, error: { status: 404, name: 'NotFoundError' } });
}

function sendList(response: ServerResponse, url: URL, cms: FakeCms): void {
  const type = (Object.keys(apiPaths) as TypeName[]).find((one) => url.pathname === `/api/${apiPaths[one]}`);
  const locale = url.searchParams.get('locale');
  const all = ((type && cms.content[type]) ?? []) as WireDocument[];
  // Like Strapi, shows drafts unless only published documents are requested.
  const isShown = ({ publishedAt }: WireDocument) =>
    publishedAt !== null || url.searchParams.get('status') !== 'published';
  const matching = all
    .filter((document) => document.locale === undefined || document.locale === locale)
    .filter(isShown);
  const page = Number(url.searchParams.get('pagination[page]'));
  const pageSize = Math.min(Number(url.searchParams.get('pagination[pageSize]')), cms.maxLimit);
  const data = matching.slice((page - 1) * pageSize, page * pageSize);
  const pageCount = Math.ceil(matching.length / pageSize);
  send(response, 200, { data, meta: { pagination: { page, pageSize, pageCount, total: matching.length } } });
}
