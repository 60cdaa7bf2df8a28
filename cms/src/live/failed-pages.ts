import type { Words } from '../panel/types.ts';
import type { WaitingEntries, WaitingSource } from '../waiting/source.ts';
import { changeableEntries } from './named-entries.ts';
import { requirePublisherStatus, type PublisherStatus } from './publisher-status.ts';
import { mayTellOfPages, pageAt } from './waiting-pages.ts';

type FailedPage = PublisherStatus['failed'][number];

/** Entries whose page, or a page or feed with them, could not be rendered; and such pages that belong to no entry. */
export const failedPages: WaitingSource = {
  kind: 'failedPages',
  async find(strapi, query) {
    const { failed } = await requirePublisherStatus();
    const byEntry = Map.groupBy(failed, ({ entry }) => entry ?? '');
    const entries = await changeableEntries(strapi, byEntry.keys(), query);
    const first: WaitingEntries['first'] = [];
    for (const [key, pages] of byEntry) {
      const entry = entries.get(key);
      if (entry) first.push({ ...entry, since: null, detail: detailOf(pages) });
      else if (key === '' && mayTellOfPages(query))
        for (const page of pages) first.push({ ...pageAt(page.path), detail: detailOf([page]) });
    }
    return { count: first.length, first: first.slice(0, query.most) };
  },
};

/** What visitors see meanwhile, and what an editor can do about it. */
function detailOf(pages: FailedPage[]): Words {
  const isKept = pages.every(({ kept }) => kept);
  const isText = pages.some(({ textFault }) => textFault === 'time' || textFault === 'memory');
  const seen: Words = isKept
    ? ['Mieszkańcy widzą poprzednią wersję.', 'Residents see the version before.']
    : ['Tej strony teraz nie ma.', 'This page is not there now.'];
  const remedy: Words = isText
    ? [
        'Tekst jest zbyt zawiły: uprość go i opublikuj znowu.',
        'The text is too intricate: simplify it, and publish again.',
      ]
    : ['Zgłoś to opiekunowi serwisu.', 'Tell whoever runs the service.'];
  return [`${seen[0]} ${remedy[0]}`, `${seen[1]} ${remedy[1]}`];
}
