import { homePath, localeOfPath, type Locale } from '@osiedle/shared';
import type { Body } from '../blobs/body.ts';
import type { Entry } from './manifest.ts';

/** What an address answers whose content was withdrawn. @throws when the site has no page that says so */
export function goneAt(path: string, pages: Partial<Record<Locale, Body>>): Entry {
  const locale = localeOfPath(path);
  const page = pages[locale];
  if (!page) throw new Error(`The site has no ${homePath(locale)}410/, which ${path} needs: add that page.`);
  return { ...page, status: 410 };
}
