import { adminApi } from '@strapi/strapi/admin';
import { loadedHeader, versionHeader } from '../../conflicts/headers.ts';

/** An entry as the CMS addresses it: the path of its form, and the language. */
export interface FormAddress {
  path: string;
  /** Empty for a type without languages. */
  locale: string;
}

/** The versions of forms, and of the rows of lists, by `keyOf`. */
const forms = new Map<string, string>();
const rows = new Map<string, string>();

/** Marks a request that reads an entry for something else than its form. */
export const lookHeader = 'x-osiedle-look';

const entryPath = /^\/content-manager\/(?:collection-types\/api::[^/]+\/[^/]+|single-types\/api::[^/]+)$/;
const listPath = /^\/content-manager\/collection-types\/api::[^/]+$/;
const bulkPath = /^(\/content-manager\/collection-types\/api::[^/]+)\/actions\/bulk\w+$/;

/**
 * Wraps `fetch`, so that each change says which version its form or list was filled with. The CMS says it with what it
 * sends, and after a save. The store of Strapi's content manager must forget an entry when its form closes
 * (`forgetClosedForms`), or a form could show an older answer than the last one.
 */
export function rememberVersions(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = requestOf(input);
    if (!request) return send(input, init);
    const headers = new Headers(init?.headers);
    if ((init?.method ?? 'GET') === 'GET') {
      const response = await send(input, init);
      // The other tab of a form shows what is published, and nobody can change it there.
      if (!headers.has(lookHeader) && request.status !== 'published') note(request, response);
      return response;
    }
    const loaded = loadedOf(request, init?.body);
    if (loaded && !headers.has(loadedHeader)) headers.set(loadedHeader, loaded);
    const response = await send(input, { ...init, headers });
    if (response.ok) note(request, response);
    return response;
  };
}

/**
 * Makes Strapi's store forget an entry when its form closes. It would keep it for a minute, and a form that is opened again
 * would begin with what was stored before a colleague's save.
 */
export function forgetClosedForms(): void {
  const enhance = adminApi.enhanceEndpoints.bind(adminApi) as (options: {
    endpoints: Record<string, (query: { keepUnusedDataFor?: number } | undefined) => void>;
  }) => void;
  enhance({
    endpoints: {
      getDocument: (query) => {
        if (!query) throw new Error(`Strapi's content manager has no "getDocument": see ${import.meta.url}.`);
        query.keepUnusedDataFor = 0;
      },
    },
  });
}

/** What the open form was filled with: an opaque word for `rebaseForm`. Undefined for a new entry. */
export function formVersion(): string | undefined {
  const form = openForm();
  return form && forms.get(keyOf(form));
}

/** Says that the open form is based on this version from now on, until it is filled anew. */
export function rebaseForm(version: string | undefined): void {
  const form = openForm();
  if (form && version) forms.set(keyOf(form), version);
}

/** The entry whose form is open, by the panel's address. */
export function openForm(): FormAddress | undefined {
  const path = location.pathname.replace(/^.*?(?=\/content-manager\/)/, '');
  if (!entryPath.test(path) || path.endsWith('/create')) return undefined;
  return { path, locale: new URLSearchParams(location.search).get('plugins[i18n][locale]') ?? '' };
}

function requestOf(input: Parameters<typeof fetch>[0]): (FormAddress & { status: string }) | undefined {
  // Strapi sends none of its own requests as an object.
  if (input instanceof Request) return undefined;
  const { href, searchParams } = new URL(input, location.href);
  const cms = (window.strapi as unknown as { backendURL: string }).backendURL;
  if (!href.startsWith(`${cms}/content-manager/`)) return undefined;
  const path = href.slice(cms.length).split('?', 1)[0] ?? '';
  return { path, locale: searchParams.get('locale') ?? '', status: searchParams.get('status') ?? '' };
}

/** What a change says: the version of its form, or those of all rows that a bulk action names. */
function loadedOf({ path, locale }: FormAddress, body: unknown): string | undefined {
  const bulk = bulkPath.exec(path)?.[1];
  const form = openForm();
  if (bulk) {
    const { documentIds = [] } = JSON.parse(body as string) as { documentIds?: string[] };
    const known = documentIds.flatMap((id) => {
      const entry = { path: `${bulk}/${id}`, locale };
      // A form publishes several languages at once.
      const version = form?.path === entry.path ? forms.get(keyOf(form)) : rows.get(keyOf(entry));
      return version ? [`${id}=${version}`] : [];
    });
    return known.join(',') || undefined;
  }
  const entry = { path: path.replace(/\/actions\/\w+$/, ''), locale };
  if (!entryPath.test(entry.path)) return undefined;
  // A request to delete all languages names none.
  if (form?.path === entry.path) return forms.get(keyOf(form)) ?? forms.get(keyOf(entry));
  return rows.get(keyOf(entry)) ?? forms.get(keyOf(entry));
}

function note({ path, locale }: FormAddress, response: Response): void {
  const version = response.headers.get(versionHeader);
  if (!version) return;
  if (listPath.test(path))
    for (const row of version.split(',')) {
      const [id = '', said = ''] = row.split(/=(.*)/);
      rows.set(keyOf({ path: `${path}/${id}`, locale }), said);
    }
  else forms.set(keyOf({ path: path.replace(/\/actions\/\w+$/, ''), locale }), version);
}

function keyOf({ path, locale }: FormAddress): string {
  return `${path} ${locale}`;
}
