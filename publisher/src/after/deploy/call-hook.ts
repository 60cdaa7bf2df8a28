import type { HookConfig } from '../../process/config.ts';
import { hostName, hookRequest, type ToldRelease } from './hook.ts';

/**
 * Why a call failed. Somebody has to mend `token` (it was refused), `address` (nothing is there) and `refused` (anything else
 * about the call). `busy` and `unreachable` pass by themselves.
 */
export type HookFaultKind = 'token' | 'address' | 'refused' | 'busy' | 'unreachable';

/** A call that failed. It never holds the hook's address, which may be a secret. */
export interface HookFault {
  kind: HookFaultKind;
  /** The fault and its remedy, for operators. */
  message: string;
  /** How long the host wants to be left alone, in milliseconds, where it says so. */
  retryAfterMs?: number;
}

/** The longest wait that a host may ask for, in milliseconds. */
const maxRetryAfterMs = 3_600_000;

/** Tells the host of a release, once. @returns why it failed; undefined where the host has taken it. Never throws */
export async function callHook(
  config: HookConfig,
  release: ToldRelease,
  signal: AbortSignal,
): Promise<HookFault | undefined> {
  const name = hostName(config);
  const { url, headers, body } = hookRequest(config, release);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await response.body?.cancel();
    return response.ok ? undefined : faultOfAnswer(config, name, response);
  } catch (error) {
    const reason = reasonOf(error);
    return {
      kind: 'unreachable',
      message: `${name} could not be reached (${reason}): it is tried again. See that this machine reaches the internet.`,
    };
  }
}

function faultOfAnswer(config: HookConfig, name: string, { status, headers }: Response): HookFault {
  const retryAfterMs = waitOf(headers);
  const kind = kindOf(config, status, headers);
  const message = `${name} answered ${status}: ${remedies[config.kind][kind]}`;
  return { kind, message, ...(kind === 'busy' && retryAfterMs !== undefined && { retryAfterMs }) };
}

function kindOf(config: HookConfig, status: number, headers: Headers): HookFaultKind {
  if (status >= 500 || [408, 425, 429].includes(status)) return 'busy';
  // GitHub's limits of calls come as a refusal.
  const isLimit = headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0';
  if (config.kind === 'github' && status === 403 && isLimit) return 'busy';
  if (status === 401 || status === 403) return 'token';
  return [404, 405, 410].includes(status) || status < 400 ? 'address' : 'refused';
}

const busy = 'it is tried again.';
const remedies: Record<HookConfig['kind'], Record<HookFaultKind, string>> = {
  github: {
    token:
      'make a new fine-grained token with “Contents: read and write” on that repository, give it as GITHUB_DISPATCH_TOKEN and start again. The old one may have expired.',
    address:
      'check GITHUB_DISPATCH_REPO (was the repository renamed?), and that GITHUB_DISPATCH_TOKEN may see that repository.',
    refused: 'check GITHUB_DISPATCH_REPO, and that GITHUB_API_URL is the address of its API.',
    busy,
    unreachable: busy,
  },
  url: {
    token:
      'the hook was revoked, or its token is another one. Make a new hook there, give its address as DEPLOY_HOOK_URL and start again.',
    address:
      'there is no such hook, or it has moved. Make a new one there, give its address as DEPLOY_HOOK_URL and start again.',
    refused:
      'it does not take the call. Check the address in DEPLOY_HOOK_URL: its token, and the branch that it names.',
    busy,
    unreachable: busy,
  },
};

/** How long a host wants to be left alone (RFC 9110, 10.2.3; GitHub's own header beside it). */
function waitOf(headers: Headers): number | undefined {
  const after = headers.get('retry-after');
  const reset = headers.get('x-ratelimit-remaining') === '0' ? headers.get('x-ratelimit-reset') : null;
  const waits = [
    after === null ? NaN : /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now(),
    reset === null ? NaN : Number(reset) * 1000 - Date.now(),
  ].filter((wait) => !Number.isNaN(wait));
  return waits.length > 0 ? Math.min(Math.max(...waits, 0), maxRetryAfterMs) : undefined;
}

/** In words without the address: Node's own message may hold it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
}
