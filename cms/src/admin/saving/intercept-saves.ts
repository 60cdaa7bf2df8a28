import { updateSaveState, getSaveState } from './save-state.ts';
import { noAnswerRefusal, type SaveRefusal, readSaveRefusal } from './save-refusal.ts';
import { sendKeepingForm } from './form-session.ts';
import { sayPlainly } from './say-plainly.ts';
import { savingText } from '../messages/saving.ts';

/** The addresses of entries. The form sends others by itself, such as the check whether a slug is free. */
const entryPath = /^\/content-manager\/(?:collection|single)-types\//;

/** Timeout of a save. */
const saveTimeoutMs = 60_000;

/**
 * Wraps `fetch`, so that the form keeps its text whatever the answer to a save. Each refusal becomes one that Strapi's form
 * understands, and the end of a session does not leave the form. Refusals of other requests become sentences.
 */
export function interceptSaves(): void {
  const network = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const { url, method } =
      input instanceof Request ? input : { url: new URL(input, location.href).href, method: 'GET' };
    const cms = (window.strapi as unknown as { backendURL: string }).backendURL;
    if (!url.startsWith(`${cms}/`)) return network(input, init);
    const path = url.slice(cms.length);
    const isSave = entryPath.test(path) && (init?.method ?? method) !== 'GET';
    const send: typeof fetch = (...request) => sendKeepingForm(network, path, ...request);
    if (isSave) return save(send, input, init);
    return sayPlainly(() => send(input, init), new Headers(init?.headers).get('accept'));
  };
}

async function save(send: typeof fetch, ...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  updateSaveState({ refused: undefined });
  // Strapi lets editors close the page during a save, which may still be refused.
  window.addEventListener('beforeunload', preventUnload);
  const limit = AbortSignal.timeout(saveTimeoutMs);
  try {
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    const response = await send(input, { ...init, signal });
    const refusal = await readSaveRefusal(response);
    return refusal ? refusalResponse(refusal, response.ok ? 502 : response.status) : response;
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    return refusalResponse(noAnswerRefusal, 503);
  } finally {
    window.removeEventListener('beforeunload', preventUnload);
  }
}

const preventUnload = (event: Event): void => {
  event.preventDefault();
};

/**
 * A refusal in the only shape for which Strapi's edit view keeps the text: an error named `ValidationError` with a list as
 * details, whatever the status.
 */
export function refusalResponse({ reason, errors, isUncertain }: SaveRefusal, status: number): Response {
  const isNew = location.pathname.endsWith('/create');
  const reasonSaid = 'messageKey' in reason ? savingText(reason.messageKey) : reason.message;
  const message = isUncertain && isNew ? `${reasonSaid} ${savingText('perhapsSaved')}` : reasonSaid;
  updateSaveState({ refused: { message, href: location.href }, isAsking: getSaveState().isSessionOver });
  const error = { status, name: 'ValidationError', message, details: { errors } };
  return Response.json({ data: null, error }, { status });
}
