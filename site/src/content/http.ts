import { retryBrokenConnection } from './retry.ts';

/** How the CMS is reached. */
export interface CmsAccess {
  /** The CMS's address. */
  url: URL;
  /** A read-only API token. */
  token: string;
  /** How long one request, and each retry, may take, in milliseconds; 30 s by default. */
  timeoutMs?: number;
  /** Aborts the reading. */
  signal?: AbortSignal;
}

/** An address of the CMS. @param path relative to the CMS's own address */
export function cmsAddress(access: CmsAccess, path: string): URL {
  return new URL(path, access.url.href.replace(/\/*$/, '/'));
}

/**
 * Fetches one JSON document from the CMS, again if the connection breaks.
 * @param options.absentIfNotFound return `undefined` on HTTP 404 instead of failing: an empty single answers so
 * @throws if the CMS cannot be reached in time or answers with anything but JSON; names the address and the remedy
 */
export async function getJson(
  access: CmsAccess,
  url: URL,
  options: { absentIfNotFound?: boolean } = {},
): Promise<unknown> {
  const response = await request(access, url);
  if (response.status === 404 && options.absentIfNotFound) return undefined;
  if (!response.ok) {
    throw new Error(`${url.href} answered with HTTP ${response.status}. ${remedyFor(response.status)}`);
  }
  try {
    return JSON.parse(response.text);
  } catch (cause) {
    throw new Error(`${url.href} did not answer with JSON. Check that CMS_URL is the address of the CMS.`, {
      cause,
    });
  }
}

async function request({ token, timeoutMs = 30_000, signal }: CmsAccess, url: URL) {
  const ask = async () => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return { status: response.status, ok: response.ok, text: await response.text() };
  };
  try {
    return await retryBrokenConnection(ask);
  } catch (cause) {
    signal?.throwIfAborted();
    const late = cause instanceof Error && cause.name === 'TimeoutError';
    const fault = late ? `did not answer within ${timeoutMs / 1000} s` : 'cannot be reached';
    throw new Error(`${url.href} ${fault}. Check that the CMS runs and that CMS_URL is right.`, { cause });
  }
}

function remedyFor(status: number): string {
  if (status === 401 || status === 403)
    return 'Set CMS_TOKEN to that of this CMS, which is among the secrets in its DATA_DIR.';
  if (status === 404)
    return 'Check that CMS_URL is the address of the CMS and that the CMS is of the same version as the site.';
  return 'Look into the log of the CMS, then build again.';
}
