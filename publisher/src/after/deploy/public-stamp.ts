import { basePath, withBase } from '@osiedle/shared/base-path';
import { parseStamp, stampPath, type Stamp } from '@osiedle/shared/stamp';
import { reasonOf } from './call-hook.ts';

/** What the public address answers: the stamp of the site there, or why there is none. */
export type PublicStamp = { stamp: Stamp } | { fault: string };

/** The longest answer that is read, in bytes. */
const maxBytes = 1000;

/** Asks the public address which release it shows. Never throws. */
export async function readPublicStamp(siteUrl: URL, signal: AbortSignal): Promise<PublicStamp> {
  const url = new URL(withBase(stampPath, basePath(siteUrl)), siteUrl);
  try {
    const response = await fetch(url, {
      headers: { 'cache-control': 'no-cache', 'user-agent': 'osiedle-publisher' },
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return {
        fault: `${url.href} answers ${response.status}: is SITE_URL the address of that host, and is the site built by \`pnpm build\` or \`pnpm export\`?`,
      };
    }
    const stamp = parseStamp(await beginningOf(response));
    return stamp
      ? { stamp }
      : { fault: `${url.href} is no stamp of a release: is SITE_URL the address of that host?` };
  } catch (error) {
    return {
      fault: `${url.href} could not be reached (${reasonOf(error)}): is SITE_URL right, and the host up?`,
    };
  }
}

async function beginningOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > maxBytes) break;
  }
  return text;
}
