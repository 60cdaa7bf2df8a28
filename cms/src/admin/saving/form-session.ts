import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { setSessionOver, getSaveState } from './save-state.ts';
import { savingText } from '../messages/saving.ts';
import { tokenAccount, tokenKey } from './token-account.ts';

/** The last form that was shown: its path, whether it has unsaved text, and the id of the account whose it is. */
let form: { path: string; isModified: boolean; account: string | undefined } | undefined;
/** The token of the panel's last request. */
let lastToken: string | undefined;

/** Call when a form is shown. It counts as open while the panel stays at this path. */
export function markFormOpen(path: string, isModified: boolean, account: string | undefined): void {
  form = { path, isModified, account };
}

const isFormOpen = (): boolean => form?.path === location.pathname;

/**
 * Keeps forms with unsaved text open after a logout in another tab; Strapi would close them. Call it before Strapi adds its
 * listener: windows call listeners in the order of their registration. Where nothing is unsaved, the tab follows when
 * somebody else logs in: Strapi would show one person's name and work with the other's rights.
 */
export function keepFormsAtLogout(): void {
  window.addEventListener('storage', (event) => {
    const { key, oldValue, newValue } = event;
    const isUnsaved = isFormOpen() && form?.isModified === true;
    if (key === 'isLoggedIn' && newValue === null && isUnsaved) event.stopImmediatePropagation();
    const [before, after] = [tokenAccount(oldValue), tokenAccount(newValue)];
    if (key === tokenKey && before && after && before !== after && !isUnsaved) location.reload();
  });
}

/** Whether this browser has the session of somebody else than whose form is open. */
const isOthersSession = (): boolean => {
  const account = tokenAccount();
  return isFormOpen() && form?.account !== undefined && account !== undefined && account !== form.account;
};

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
  if (isOthersSession() && !path.startsWith('/admin/log')) {
    setSessionOver(true);
    return forbidden(savingText('otherPerson'));
  }
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
  return forbidden(savingText('sessionOver'));
}

const forbidden = (message: string): Response =>
  Response.json(
    { data: null, error: { status: 403, name: 'ForbiddenError', message, details: {} } },
    { status: 403 },
  );

/** Renews the session. If that fails while a form is open, Strapi gets the old token back and keeps the form. */
async function renewSession(network: typeof fetch, ...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await network(...request).catch(() => Response.error());
  if (response.ok || !isFormOpen() || !lastToken) return response;
  if (response.status === 401 || response.status === 403) setSessionOver(true);
  return Response.json({ data: { token: lastToken } });
}
