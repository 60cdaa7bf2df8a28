import {
  apiPaths,
  appendPopulate,
  editorialTypes,
  locales,
  lookupTypes,
  populates,
  singleTypes,
  type Locale,
  type TypeName,
} from '@osiedle/shared';
import { cmsAddress, getJson, type CmsAccess } from './http.ts';
import { storeFrom, type ContentReader, type WireContent } from './wire.ts';

const pageSize = 100;
/** How often a type is read when its count keeps changing under the reader. */
const attempts = 3;

/** Reads the published content of a running CMS over Strapi's REST API, whole or not at all. */
export function cmsReader(access: CmsAccess): ContentReader {
  return { read: async () => storeFrom(await readWire(access)) };
}

/**
 * Everything that a running CMS has published, as it sends it.
 * @throws where the CMS cannot be reached or read whole; names the address and the remedy
 */
export async function readWire(access: CmsAccess): Promise<WireContent> {
  const content: WireContent = {};
  const put = async (type: TypeName, documents: Promise<unknown[]>) => {
    content[type] = (content[type] ?? []).concat(await documents);
  };
  for (const type of editorialTypes) {
    for (const locale of locales) await put(type, readAll(access, type, locale));
  }
  for (const type of lookupTypes) await put(type, readAll(access, type));
  for (const type of singleTypes) await put(type, readSingle(access, type));
  return content;
}

async function readAll(access: CmsAccess, type: TypeName, locale?: Locale): Promise<unknown[]> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const documents = await readPages(access, type, locale);
    if (documents) return documents;
  }
  throw new Error(
    `The number of documents at ${new URL(`api/${apiPaths[type]}`, access.url).href} changed each time it was read (${attempts} times). ` +
      'Build again once nobody is saving many entries at once.',
  );
}

/** Reads all pages of a type, or returns `undefined` where the total changed in between: a mixture of two states. */
async function readPages(access: CmsAccess, type: TypeName, locale?: Locale): Promise<unknown[] | undefined> {
  const documents: unknown[] = [];
  for (let page = 1, expected: number | undefined; ; page++) {
    const url = listUrl(access, type, page, locale);
    const { data, total } = listEnvelope(await getJson(access, url), url);
    expected ??= total;
    if (total !== expected) return undefined;
    documents.push(...data);
    if (documents.length === total) return isMixture(documents) ? undefined : documents;
    // Strapi clamps pageSize silently where the CMS allows less, so the count decides, never the size of a page.
    if (documents.length > total || data.length === 0) return undefined;
  }
}

/** A document published again while pages are read moves to the end: it comes twice and pushes another one out. */
function isMixture(documents: unknown[]): boolean {
  const ids = documents.map((document) => (isObject(document) ? document['documentId'] : undefined));
  return new Set(ids).size < ids.length;
}

async function readSingle(access: CmsAccess, type: TypeName): Promise<unknown[]> {
  const url = apiUrl(access, type);
  const body = await getJson(access, url, { absentIfNotFound: true });
  if (body === undefined) return [];
  if (isObject(body) && isObject(body['data'])) return [body['data']];
  throw new Error(
    `${url.href} did not answer with a document. Check that CMS_URL is the address of the CMS.`,
  );
}

function apiUrl(access: CmsAccess, type: TypeName): URL {
  const url = cmsAddress(access, `api/${apiPaths[type]}`);
  appendPopulate(url.searchParams, populates[type]);
  return url;
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
