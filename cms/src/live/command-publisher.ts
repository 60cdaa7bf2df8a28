import { settings } from '../settings.ts';

/** `changed`: the publisher is no longer in the state that somebody was shown. `unreachable`: it did not do it, as far as is known. */
export type CommandResult = 'done' | 'changed' | 'unreachable';

/** To go back to an older release takes a second on a large site, after the run that it interrupts. */
const commandTimeoutMs = 60_000;

/** Commands the publisher on the host of HOOK_URL, with HOOK_SECRET, which stays on this machine. */
export async function commandPublisher(
  name: 'confirm' | 'rollback' | 'resume',
  body: Record<string, string>,
): Promise<CommandResult> {
  const { HOOK_URL: hook, HOOK_SECRET: secret } = settings();
  if (!hook || !secret) return 'unreachable';
  try {
    const response = await fetch(new URL(`/_publisher/${name}`, hook), {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(commandTimeoutMs),
    });
    if (response.status === 409) return 'changed';
    return response.ok ? 'done' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
