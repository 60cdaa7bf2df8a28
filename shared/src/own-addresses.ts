import { listedTypes } from './content/index.ts';
import { homePath } from './locale-paths.ts';
import { locales } from './locales.ts';
import { calendarWords, listWords, sectionPath } from './paths.ts';

/** Files at the root, the site's and those of an export. */
const ownFiles =
  /^\/(?:favicon\.(?:ico|svg)|robots\.txt|sitemap[\w-]*\.xml|redirects\.json|_redirects|_headers|osiedle\.nginx\.conf|\.htaccess)$/;
const ownFolders = /^\/(?:assets|media|_publisher)\//;

/**
 * Whether an address belongs to the site itself, whatever is published: its files and folders, feeds, error pages, and the
 * pages of lists and of the calendar.
 * @param path decoded, in lower case, with a final slash unless it names a file
 */
export function isOwnAddress(path: string): boolean {
  if (ownFiles.test(path) || ownFolders.test(path)) return true;
  return locales.some((locale) => {
    const home = homePath(locale);
    if (!path.startsWith(home)) return false;
    if (/^(?:404|410)(?:\.html|\/)$|^styleguide\/$/.test(path.slice(home.length))) return true;
    const feed = /^(.*\/)feed\.(?:atom|rss)$/.exec(path)?.[1];
    if (feed === home) return true;
    const calendar = sectionPath('calendar', locale);
    const part = path.startsWith(calendar) ? path.slice(calendar.length, -1) : '';
    if (/^\d{4}-\d{2}$/.test(part) || Object.values(calendarWords).some((words) => words[locale] === part))
      return true;
    return listedTypes.some((type) => {
      const section = sectionPath(type, locale);
      if (feed === section) return true;
      const list = path.startsWith(section) ? path.slice(section.length) : '';
      return (
        new RegExp(`^(?:${listWords.year[locale]}/\\d+/)?(?:${listWords.numbered[locale]}/\\d+/)?$`).test(
          list,
        ) && list !== ''
      );
    });
  });
}
