import { homePath, localeOfPath, type Locale } from '@osiedle/shared';
import type { ReleaseFile } from '../blobs/release-file.ts';
import type { ReleaseEntry } from './manifest.ts';

/** The entry (410) of an address whose content was withdrawn. @throws when the site has no 410 page in its language */
export function goneEntry(path: string, pages: Partial<Record<Locale, ReleaseFile>>): ReleaseEntry {
  const locale = localeOfPath(path);
  const page = pages[locale];
  if (!page) throw new Error(`The site has no ${homePath(locale)}410/, which ${path} needs: add that page.`);
  return { ...page, status: 410 };
}
