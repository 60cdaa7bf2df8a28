import { previewRequestPath, type PreviewAnswer, type PreviewRequest } from '@osiedle/shared';
import { log } from '../log.ts';
import { settings } from '../settings.ts';

/** The publisher itself gives up earlier. */
const timeoutMs = 15_000;

/**
 * Asks the publisher at the host of HOOK_URL, with HOOK_SECRET, for a page with a draft.
 * @returns undefined where there is no answer, or no valid one
 */
export async function askPublisher(request: PreviewRequest): Promise<PreviewAnswer | undefined> {
  const { HOOK_URL: hook, HOOK_SECRET: secret } = settings();
  if (!hook || !secret) return undefined;
  const ask = (): Promise<Response> =>
    fetch(new URL(previewRequestPath, hook), {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(request),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  try {
    const response = await ask().catch((error: unknown) => {
      if (error instanceof Error && error.name === 'TimeoutError') throw error;
      // A kept connection may have been closed just as the request was sent. The request changes nothing.
      return ask();
    });
    const answer = (await response.json()) as PreviewAnswer;
    if (response.ok && 'kind' in answer) return answer;
    log.warn({ status: response.status, answer }, 'the publisher refuses to show a draft');
  } catch (error) {
    log.warn({ err: error }, 'the publisher does not answer: it shows no draft');
  }
  return undefined;
}
