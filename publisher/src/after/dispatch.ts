import type { DispatchConfig } from '../process/config.ts';
import type { Logger } from '../process/log.ts';
import type { Releases } from '../releases/releases.ts';
import type { BackgroundTask } from './background-tasks.ts';

/** The result of a `repository_dispatch`, for the private status. */
export interface DispatchResult {
  at: string;
  release: string;
  error?: string;
}

const timeoutMs = 10_000;

/** Sends a `repository_dispatch` for each rendered release, so that a static host deploys it. Keeps the last result. */
export class Dispatcher implements BackgroundTask {
  readonly name = 'dispatch';
  readonly quietMs = 0;
  last: DispatchResult | undefined;
  readonly #config: DispatchConfig | undefined;
  readonly #releases: Releases;
  readonly #log: Logger;
  /** The id of the last release that needs no dispatch any more. */
  #lastHandled: string | undefined;

  constructor(config: DispatchConfig | undefined, releases: Releases, log: Logger) {
    this.#config = config;
    this.#releases = releases;
    this.#log = log;
    this.#lastHandled = releases.current?.id;
  }

  /** Does not wait for the answer. */
  step(): Promise<boolean> {
    const { current } = this.#releases;
    const isNew = current && current.id !== this.#lastHandled && !current.rollbackTo;
    if (this.#config && isNew) void this.#send(this.#config, current.id);
    return Promise.resolve(true);
  }

  async #send(config: DispatchConfig, release: string): Promise<void> {
    this.#lastHandled = release;
    const { error } = (this.last = await sendDispatch(config, release));
    if (error) this.#log.error({ release, error }, 'dispatch failed');
    else this.#log.info({ release, repository: config.repository }, 'dispatch sent');
  }
}

/**
 * Tells a GitHub repository that a release went live, so that its workflow deploys a copy.
 * Strapi's webhook cannot do this, because GitHub expects its own body with `event_type`.
 * Never throws: the result has the error.
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 */
export async function sendDispatch(config: DispatchConfig, release: string): Promise<DispatchResult> {
  const result = { at: new Date().toISOString(), release };
  const url = `${config.apiUrl.href.replace(/\/$/, '')}/repos/${config.repository}/dispatches`;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${config.token}`,
        'content-type': 'application/json',
        'user-agent': 'osiedle-publisher',
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify({ event_type: 'publish', client_payload: { release } }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    if (response.ok) return result;
    return { ...result, error: `${url} answered ${response.status}: ${remedy(response.status)}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...result, error: `${url} could not be reached (${reason}): is the network up?` };
  }
}

function remedy(status: number): string {
  if (status === 401 || status === 403)
    return 'give GITHUB_DISPATCH_TOKEN the right “Contents: read and write” on that repository.';
  if (status === 404) return 'check GITHUB_DISPATCH_REPO, and that the token may see that repository.';
  return 'GitHub refused it; the next publish tries again.';
}
