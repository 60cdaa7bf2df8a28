import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { setSessionOver, getSaveState } from './save-state.ts';
import { savingText } from '../messages/saving.ts';

/** The last form that was shown: its path, and whether it has unsaved text. */
let form: { path: string; isModified: boolean } | undefined;
/** The token of the panel's last request. */
let lastToken: string | undefined;

/** Call when a form is shown. It counts as open while the panel stays at this path. */
export function markFormOpen(path: string, isModified: boolean): void {
  form = { path, isModified };
}

const isFormOpen = (): boolean => form?.path === location.pathname;

/**
 * Keeps forms with unsaved text open after a logout in another tab; Strapi would close them. Call it before Strapi adds its
 * listener: windows call listeners in the order of their registration.
 */
export function keepFormsAtLogout(): void {
  window.addEventListener('storage', (event) => {
    const isLogout = event.key === 'isLoggedIn' && event.newValue === null;
    if (isLogout && isFormOpen() && form?.isModified) event.stopImmediatePropagation();
  });
}

/**
 * Sends a request of the panel. While a form is open, Strapi never sees that the session has ended (401): it would replace
 * the form with the login page. Instead the save state changes, and Strapi gets an ordinary refusal (403).
 * @param path what follows the CMS's address
 * @throws TypeError where there is no connection
 */
export async function sendKeepingForm(
  network: typeof fetch,
  path: string,
  ...[input, init]: Parameters<typeof fetch>
): Promise<Response> {
  if (path.startsWith('/admin/access-token')) return renewSession(network, input, init);
  const response = await network(input, init);
  const headers = new Headers(init?.headers);
  const token = headers.get('authorization')?.replace(/^Bearer /, '');
  if (path.startsWith('/admin/log') || !token) return response;
  // After a logout in another tab Strapi sends this as its token.
  if (token !== 'null') lastToken = token;
  if (response.status !== 401) {
    if (response.ok) setSessionOver(false);
    return response;
  }
  return isFormOpen() ? retryWithNewToken(network, token, input, { ...init, headers }) : response;
}

/** Renews the token after a 401 and repeats the request, as Strapi does, but keeps the form if that fails. */
async function retryWithNewToken(
  network: typeof fetch,
  token: string,
  input: Parameters<typeof fetch>[0],
  init: RequestInit & { headers: Headers },
): Promise<Response> {
  if (!getSaveState().isSessionOver) {
    const renewed = await attemptTokenRefresh(token);
    if (renewed !== token) {
      init.headers.set('authorization', `Bearer ${renewed}`);
      const response = await network(input, init);
      if (response.status !== 401) return response;
      setSessionOver(true);
    }
    if (!getSaveState().isSessionOver) throw new TypeError('The session could not be renewed.');
  }
  const error = { status: 403, name: 'ForbiddenError', message: savingText('sessionOver'), details: {} };
  return Response.json({ data: null, error }, { status: 403 });
}

/** Renews the session. If that fails while a form is open, Strapi gets the old token back and keeps the form. */
async function renewSession(network: typeof fetch, ...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await network(...request).catch(() => Response.error());
  if (response.ok || !isFormOpen() || !lastToken) return response;
  if (response.status === 401 || response.status === 403) setSessionOver(true);
  return Response.json({ data: { token: lastToken } });
}
