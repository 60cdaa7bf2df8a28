import type { TestCms } from './cms.ts';
import type { DocumentRow } from './documents.ts';

/** The fields of Strapi's answers that tests use. */
export interface CmsAnswer {
  data?: DocumentRow & { accessToken?: string };
  results?: DocumentRow[];
  documentId?: string;
  id?: number;
  url?: string;
  error?: { status: number; name: string; message: string; details: unknown };
}
export interface CmsReply {
  status: number;
  headers: Headers;
  body: CmsAnswer;
}
/** Sends a request: a body of files as a form, any other as JSON. */
export type Send = (
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<CmsReply>;

/** A function that sends requests with an API token or a panel session's token; anonymous ones without it. */
export function requestSender(cms: TestCms, token?: string): Send {
  return async (method, path, body, headers) => {
    const isForm = body instanceof FormData;
    const response = await fetch(new URL(path, cms.url), {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
      redirect: 'manual',
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: /^[[{]/.test(text) ? (JSON.parse(text) as CmsAnswer) : {},
    };
  };
}

const password = 'Haslo-na-probe-1';
/** By bcrypt in four rounds: Strapi's ten take a tenth of a second at each log-in. */
const hash = '$2a$04$fIigGcnLPhDkMYCWtT3cnOpRpVlhzrM.38GwmSjwi.vdkxCnkcw.2';
let users = 0;

type Role = 'strapi-super-admin' | 'strapi-editor' | 'strapi-author';

/** Creates an account with a role, and signs in to the panel. */
export async function signIn(cms: TestCms, role: Role, firstname?: string): Promise<Send> {
  return requestSender(cms, await newSession(cms, role, firstname));
}

/** Creates an account with a role, and signs in to the panel. @returns the session's token */
export async function newSession(cms: TestCms, role: Role, firstname = 'Ewa'): Promise<string> {
  const email = `osoba-${++users}@example.org`;
  const { id } = (await cms.strapi.db.query('admin::role').findOne({ where: { code: role } })) as {
    id: number;
  };
  const person = { email, firstname, lastname: 'Nowak', isActive: true, roles: [id] };
  await cms.strapi.db.query('admin::user').create({ data: { ...person, password: hash } });
  const { status, body } = await requestSender(cms)('POST', '/admin/login', { email, password });
  if (status !== 200) throw new Error(`Signing in failed with ${status}: ${body.error?.message}`);
  return body.data?.accessToken ?? '';
}

/** The panel's path for a type, an entry, or an action on it. */
export function panelPath(type: string, ...rest: string[]): string {
  return ['/content-manager/collection-types', `api::${type}.${type}`, ...rest].join('/');
}

/** A form with one file, as the panel sends it. */
export function fileForm(name: string, bytes: Uint8Array, type: string): FormData {
  const form = new FormData();
  form.append('files', new File([new Uint8Array(bytes)], name, { type }));
  form.append('fileInfo', JSON.stringify({ name, caption: null, alternativeText: null, folder: null }));
  return form;
}

/** Creates the read-only API token `expired`, whose lifespan is over. */
export async function createExpiredToken({ strapi }: TestCms): Promise<void> {
  await strapi.db.query('admin::api-token').create({
    data: {
      name: 'Wygasły',
      kind: 'content-api',
      type: 'read-only',
      accessKey: strapi.service('admin::api-token-content-api').hash('expired'),
      lifespan: 7 * 24 * 60 * 60_000,
      expiresAt: new Date(Date.now() - 1000),
    },
  });
}
