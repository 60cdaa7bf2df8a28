// Not the whole contract: what it stands on takes longer to load than all else here.
import type { Locale } from '@osiedle/shared/locales';
import { localeOfPath } from '@osiedle/shared/paths';
import type { Body } from '../blobs/body.ts';
import { isRedirect } from '../releases/manifest.ts';
import type { Live } from './current.ts';
import type { Target } from './target.ts';

/** What a release answers to one address. */
export type Answer =
  | { status: 200 | 404 | 410; body: Body }
  | { status: 301; location: string }
  | { status: 404 | 410; locale: Locale };

/** Looks an address up in one release. A known address without its last slash leads to the one with it. */
export function findAnswer(live: Live, { path, search }: Target): Answer {
  const entry = live.find(path);
  if (entry) {
    if (isRedirect(entry)) return { status: 301, location: withSearch(entry.location, search) };
    return { status: entry.status ?? 200, body: entry };
  }
  if (live.find(`${path}/`)) return { status: 301, location: `${encodeURI(path)}/${search}` };
  const locale = localeOfPath(path);
  const status = live.isWithdrawn(path) ? 410 : 404;
  const body = (status === 410 ? live.gone : live.notFound)[locale];
  return body ? { status, body } : { status, locale };
}

/** A redirect's target with the query that was asked for, where it has none of its own. */
function withSearch(location: string, search: string): string {
  if (location.includes('?')) return location;
  const [path = '', fragment] = location.split('#', 2);
  return path + search + (fragment === undefined ? '' : `#${fragment}`);
}
