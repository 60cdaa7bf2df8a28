import {
  apiPaths,
  appendPopulate,
  forEachSliced,
  editorialTypes,
  inSlices,
  libraryFileFields,
  locales,
  lookupTypes,
  populates,
  singleTypes,
  type Locale,
  type Sliced,
  type TypeName,
} from '@osiedle/shared';
import { cmsAddress, getJson, type CmsAccess } from './http.ts';
import { parseDocument, type ParsedDocument } from './documents/parse-document.ts';
import { Store } from './store.ts';
import { readWithdrawals } from './journal.ts';
import { putFile, typeByUid, type ContentReader } from './wire.ts';

const pageSize = 100;
/** How many times a type is read if its count keeps changing. */
const maxAttempts = 3;

/** Reads the published content of a running CMS over Strapi's REST API, whole or not at all. */
export function cmsReader(access: CmsAccess): ContentReader {
  return { read: () => readContent(access) };
}

/**
 * Reads everything that a running CMS has published. Parses it in slices as it arrives: memory holds only a few raw
 * pages at a time, and other work goes on.
 * @throws if the CMS cannot be reached or read whole; names the address and the remedy
 */
export async function readContent(access: CmsAccess): Promise<Store> {
  const store = new Store();
  const put = (documents: ParsedDocument[]) => inSlices(forEachSliced(documents, (held) => store.set(held)));
  for (const type of editorialTypes) {
    for (const locale of locales) await put(await readAll(access, type, locale));
  }
  for (const type of lookupTypes) await put(await readAll(access, type));
  for (const type of singleTypes) await put(await readSingle(access, type));
  await inSlices(
    forEachSliced(await readFiles(access), (file) => {
      putFile(store, file);
    }),
  );
  for (const { uid, locale, at } of await readWithdrawals(access)) {
    const type = typeByUid.get(uid);
    if (type) store.noteWithdrawal(type, locale, at);
  }
  await inSlices(store.settle());
  return store;
}

/** Reads what texts may show of uploaded files. */
async function readFiles(access: CmsAccess): Promise<unknown[]> {
  const url = cmsAddress(access, 'api/upload/files');
  for (const [index, field] of libraryFileFields.entries()) url.searchParams.set(`fields[${index}]`, field);
  const body = await getJson(access, url);
  if (Array.isArray(body)) return body as unknown[];
  throw new Error(
    `${url.href} did not answer with a list of files. Check that CMS_URL is the address of the CMS.`,
  );
}

async function readAll(access: CmsAccess, type: TypeName, locale?: Locale): Promise<ParsedDocument[]> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const documents = await readPages(access, type, locale);
    if (documents) return documents;
  }
  throw new Error(
    `The number of documents at ${new URL(`api/${apiPaths[type]}`, access.url).href} changed each time it was read (${maxAttempts} times). ` +
      'Build again once nobody is saving many entries at once.',
  );
}

/** Reads all pages of a type. Returns `undefined` if the total changes between pages, since that mixes two states. */
async function readPages(
  access: CmsAccess,
  type: TypeName,
  locale?: Locale,
): Promise<ParsedDocument[] | undefined> {
  const documents: ParsedDocument[] = [];
  let next = readPage(access, type, 1, locale);
  for (let page = 1, expected: number | undefined; ; page++) {
    const { data, total } = await next;
    expected ??= total;
    const count = documents.length + data.length;
    // Strapi silently clamps pageSize where the CMS allows less, so the count decides, never the size of a page.
    if (total !== expected || count > total || (data.length === 0 && count < total)) return undefined;
    const isLast = count === total;
    if (!isLast) {
      // The CMS prepares the next page while this one is parsed.
      next = readPage(access, type, page + 1, locale);
      // The loop awaits this promise later and meets its failure there.
      next.catch(() => undefined);
    }
    await inSlices(holdAll(type, data, documents));
    if (isLast) return isMixture(documents) ? undefined : documents;
  }
}

function* holdAll(type: TypeName, sent: unknown[], documents: ParsedDocument[]): Sliced<void> {
  for (const document of sent) {
    documents.push(parseDocument(type, document));
    yield;
  }
}

/**
 * A document that is published again during the reading moves to the end: it comes twice and pushes another one out.
 */
function isMixture(documents: ParsedDocument[]): boolean {
  return new Set(documents.map(({ documentId }) => documentId)).size < documents.length;
}

async function readSingle(access: CmsAccess, type: TypeName): Promise<ParsedDocument[]> {
  const url = apiUrl(access, type);
  const body = await getJson(access, url, { absentIfNotFound: true });
  if (body === undefined) return [];
  if (isObject(body) && isObject(body['data'])) return [parseDocument(type, body['data'])];
  throw new Error(
    `${url.href} did not answer with a document. Check that CMS_URL is the address of the CMS.`,
  );
}

function apiUrl(access: CmsAccess, type: TypeName): URL {
  const url = cmsAddress(access, `api/${apiPaths[type]}`);
  appendPopulate(url.searchParams, populates[type]);
  return url;
}

async function readPage(
  access: CmsAccess,
  type: TypeName,
  page: number,
  locale?: Locale,
): Promise<{ data: unknown[]; total: number }> {
  const url = listUrl(access, type, page, locale);
  return listEnvelope(await getJson(access, url), url);
}

function listUrl(access: CmsAccess, type: TypeName, page: number, locale?: Locale): URL {
  const url = apiUrl(access, type);
  if (locale) {
    url.searchParams.set('locale', locale);
    url.searchParams.set('status', 'published');
  }
  url.searchParams.set('pagination[page]', String(page));
  url.searchParams.set('pagination[pageSize]', String(pageSize));
  url.searchParams.set('sort', 'id');
  return url;
}

function listEnvelope(body: unknown, url: URL): { data: unknown[]; total: number } {
  const pagination = isObject(body) && isObject(body['meta']) ? body['meta']['pagination'] : undefined;
  const total = isObject(pagination) ? pagination['total'] : undefined;
  if (isObject(body) && Array.isArray(body['data']) && typeof total === 'number') {
    return { data: body['data'], total };
  }
  throw new Error(
    `${url.href} did not answer with a list and its total. Check that CMS_URL is the address of the CMS.`,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
