import { tell, told } from './notice.ts';
import { noAnswer, type Refusal, refusalIn } from './refusal.ts';
import { keepSession } from './session.ts';
import { say } from '../words/saving.ts';

/** How long a save may take, in milliseconds. */
const patience = 60_000;

/**
 * Stands between the panel and the network, so that the form keeps its words whatever a save is answered with: each
 * refusal becomes one that Strapi's form understands, and the end of the session is dealt with in place.
 */
export function watchNetwork(): void {
  const network = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const { url, method } =
      input instanceof Request ? input : { url: new URL(input, location.href).href, method: 'GET' };
    const cms = (window.strapi as unknown as { backendURL: string }).backendURL;
    if (!url.startsWith(`${cms}/`)) return network(input, init);
    const path = url.slice(cms.length);
    const isSave = path.startsWith('/content-manager/') && (init?.method ?? method) !== 'GET';
    const send: typeof fetch = (...request) => keepSession(network, path, ...request);
    return isSave ? save(send, input, init) : send(input, init);
  };
}

async function save(send: typeof fetch, ...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  tell({ refused: undefined });
  // Strapi lets editors close the page while a save is under way, though it may yet be refused.
  window.addEventListener('beforeunload', stay);
  const limit = AbortSignal.timeout(patience);
  try {
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    const response = await send(input, { ...init, signal });
    const refusal = await refusalIn(response);
    return refusal ? refuse(refusal, response.ok ? 502 : response.status) : response;
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    return refuse(noAnswer, 503);
  } finally {
    window.removeEventListener('beforeunload', stay);
  }
}

const stay = (event: Event): void => {
  event.preventDefault();
};

/**
 * A refusal in the one form for which Strapi's edit view leaves the words where they are: whatever the status, the error
 * is called `ValidationError` and its details are a list.
 */
function refuse({ reason, errors, isUncertain }: Refusal, status: number): Response {
  const isNew = location.pathname.endsWith('/create');
  const reasonSaid = 'word' in reason ? say(reason.word) : reason.message;
  const message = isUncertain && isNew ? `${reasonSaid} ${say('perhapsSaved')}` : reasonSaid;
  tell({ refused: { message, href: location.href }, isAsking: told().isSessionOver });
  const error = { status, name: 'ValidationError', message, details: { errors } };
  return Response.json({ data: null, error }, { status });
}
