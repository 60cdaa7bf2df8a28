import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { setSessionOver, getSaveState } from './save-state.ts';
import { savingText } from '../messages/saving.ts';

/** The last form that was shown: the panel's path, and whether it holds words that are not saved. */
let form: { path: string; isModified: boolean } | undefined;
/** The last token with which the panel asked for something. */
let lastToken: string | undefined;

/** Call where a form is shown. It counts as open as long as the panel stays where it is. */
export function markFormOpen(path: string, isModified: boolean): void {
  form = { path, isModified };
}

const isFormOpen = (): boolean => form?.path === location.pathname;

/**
 * Who logs out in one tab is logged out in all of them, and Strapi closes their forms: here not those with unsaved words.
 * To be called before Strapi listens: a window asks its listeners in the order in which they came.
 */
export function keepFormsAtLogout(): void {
  window.addEventListener('storage', (event) => {
    const isLogout = event.key === 'isLoggedIn' && event.newValue === null;
    if (isLogout && isFormOpen() && form?.isModified) event.stopImmediatePropagation();
  });
}

/**
 * Sends a request of the panel. While a form is open, Strapi never hears that the session has ended (401): it would take
 * the form away and show the login page. The form is told instead, and Strapi gets an ordinary refusal (403).
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
  // After a logout in another tab Strapi has none, and says so by this messageKey.
  if (token !== 'null') lastToken = token;
  if (response.status !== 401) {
    if (response.ok) setSessionOver(false);
    return response;
  }
  return isFormOpen() ? retryWithNewToken(network, token, input, { ...init, headers }) : response;
}

/** Repeats a request that was answered with 401, as Strapi does, but with an end that leaves the form where it is. */
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

/**
 * Renews the session. Where that fails while a form is open, Strapi gets the token that there was: nothing is renewed
 * then, and nothing taken away.
 */
async function renewSession(network: typeof fetch, ...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await network(...request).catch(() => Response.error());
  if (response.ok || !isFormOpen() || !lastToken) return response;
  if (response.status === 401 || response.status === 403) setSessionOver(true);
  return Response.json({ data: { token: lastToken } });
}
