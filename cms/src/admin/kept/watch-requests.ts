import { forgetGone } from './forget-gone.ts';
import { accountName, meet, signOut } from './session.ts';

/** A request of the panel that concerns an entry and was answered well. */
export interface DoneRequest {
  method: string;
  model: string;
  /** What follows the model in its path: `[documentId, 'actions', 'publish']`. */
  rest: string[];
  locale: string | undefined;
  body: unknown;
  answer: unknown;
}

const listeners = new Set<(request: DoneRequest) => void>();

/** Calls a listener for each change of an entry, before the form hears of it. @returns a function that ends this */
export function onDone(listener: (request: DoneRequest) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const entryPath = /^\/content-manager\/(?:collection|single)-types\/([^/?]+)([^?]*)/;

/** Wraps `fetch` to see which entries are saved, and who signs in and out. */
export function watchRequests(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const method = init?.method ?? 'GET';
    const cms = (window.strapi as unknown as { backendURL: string }).backendURL;
    const path = url.href.startsWith(`${cms}/`) ? url.href.slice(cms.length) : '';
    const isLeaving = isSignOut(path, method, init?.body);
    if (isLeaving) await signOut();
    const response = await send(input, init);
    if (isLeaving) await signOut();
    if (response.ok) await look(path, url, method, init?.body, response);
    if (response.ok && path === '/admin/users/me' && method === 'GET')
      void forgetGone((to, body) => {
        const headers = new Headers(init?.headers);
        headers.set('content-type', 'application/json');
        return send(cms + to, { method: 'POST', headers, body });
      });
    return response;
  };
}

async function look(
  path: string,
  url: URL,
  method: string,
  body: unknown,
  response: Response,
): Promise<void> {
  if (method === 'GET' && path === '/admin/users/me') {
    const { data } = (await read(response)) as { data?: { id: number; email?: string } };
    if (data) await meet(accountName(data));
    return;
  }
  const [, model, rest = ''] = entryPath.exec(path) ?? [];
  if (method === 'GET' || !model || listeners.size === 0) return;
  const request = {
    method,
    model,
    rest: rest.split('/').filter(Boolean),
    locale: url.searchParams.get('locale') ?? undefined,
    body: typeof body === 'string' ? JSON.parse(body) : undefined,
    answer: await read(response),
  };
  for (const listener of listeners) listener(request);
}

/**
 * Whether somebody signs out, here or on all devices. Strapi also asks for it without a body, where a session has ended by
 * itself: then the same person comes back, and finds what they wrote.
 */
function isSignOut(path: string, method: string, body: unknown): boolean {
  if (method === 'POST' && path === '/admin/logout') return Boolean(body);
  return method === 'DELETE' && path === '/admin/users/me/sessions';
}

const read = (response: Response): Promise<unknown> =>
  response
    .clone()
    .json()
    .catch(() => ({}));
