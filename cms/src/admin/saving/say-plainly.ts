import { networkText } from '../messages/network.ts';
import { refusalSentence } from './network-words.ts';

interface CmsError {
  status?: number;
  name?: string;
  message?: string;
  details?: { errors?: { message?: string }[] } | null;
}

/** On it Strapi's log-in page leads to another page, which says in sentences what to do. */
const signal = 'User not active';

/**
 * Sends a request of the panel, of whatever page. Strapi shows the message of what fails as it comes, be it the CMS's, a
 * proxy's or the browser's; it gets a sentence for the person at the panel in its place.
 * @throws TypeError with such a sentence where there is no answer
 */
export async function sayPlainly(send: () => Promise<Response>, accept: string | null): Promise<Response> {
  const response = await send().catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(networkText('noLine'), { cause: error });
  });
  if (response.ok)
    return isPageOfANetwork(response, accept) ? refusal(502, networkText('strange')) : response;
  const body = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { error?: CmsError } | null | undefined;
  if (typeof body?.error !== 'object')
    return refusal(response.status, refusalSentence(response.status, undefined));
  const { error } = body;
  if (error.message === signal) return response;
  const fields = listOf(error.details?.errors);
  for (const one of fields) one.message = refusalSentence(400, one.message);
  // Of several fields, Strapi only says how many there are.
  const isCounted = fields.length > 0 && /^\d+ errors/.test(error.message ?? '');
  error.message = isCounted
    ? [...new Set(fields.map(({ message }) => message))].join(' ')
    : refusalSentence(response.status, error.message);
  return Response.json(body, { status: response.status, headers: kept(response.headers) });
}

/** Whether something on the way, which asks people to log in to a network, has answered in the CMS's place. */
const isPageOfANetwork = (response: Response, accept: string | null): boolean =>
  Boolean(
    accept?.includes('application/json') && response.headers.get('content-type')?.startsWith('text/html'),
  );

const refusal = (status: number, message: string): Response =>
  Response.json({ data: null, error: { status, name: 'UnknownError', message, details: {} } }, { status });

/** The headers without those that describe the body that was replaced. */
function kept(headers: Headers): Headers {
  const left = new Headers(headers);
  for (const name of ['content-length', 'content-encoding', 'content-type']) left.delete(name);
  return left;
}

const listOf = <Item>(value: Item[] | undefined): Item[] => (Array.isArray(value) ? value : []);
