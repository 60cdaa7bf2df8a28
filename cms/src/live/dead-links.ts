import type { Core } from '@strapi/strapi';
import { uidOf } from '@osiedle/shared';
import type { Words } from '../panel/types.ts';
import type { WaitingEntries, WaitingPage, WaitingSource } from '../waiting/source.ts';
import { changeableEntries, type NamedEntry } from './named-entries.ts';
import { requirePublisherStatus, type PublisherStatus } from './publisher-status.ts';
import { mayTellOfPages, pageAt } from './waiting-pages.ts';

type DeadLink = PublisherStatus['brokenLinks'][number];

/** A link on more pages than this stands in what all pages share, such as the menu. */
const mostPages = 30;

/** Links on the site that lead nowhere, by the entry whose page has them; and those of pages that belong to no entry. */
export const deadLinks: WaitingSource = {
  kind: 'deadLinks',
  async find(strapi, query) {
    const { brokenLinks: links } = await requirePublisherStatus();
    const byLink = [...Map.groupBy(links, ({ link }) => link).values()];
    const single = byLink.filter((all) => all.length <= mostPages).flat();
    const shared = byLink.filter((all) => all.length > mostPages);
    const ofEntries = single.flatMap((one) => (one.entry ? [{ ...one, entry: one.entry }] : []));
    const entries = await changeableEntries(
      strapi,
      ofEntries.map(({ entry }) => entry),
      query,
    );
    const inEntries = [
      ...new Map(ofEntries.map((one) => [`${one.entry} ${one.link}`, one])).values(),
    ].flatMap((one) => {
      const entry = entries.get(one.entry);
      return entry ? [{ ...one, entry }] : [];
    });
    const elsewhere = mayTellOfPages(query)
      ? [
          ...shared.map((all) => sharedLink(all)),
          ...single
            .filter(({ entry }) => !entry)
            .map((one) => ({ ...pageAt(one.page), detail: detailOf(one) })),
        ]
      : [];
    const first: WaitingEntries['first'] = elsewhere.slice(0, query.most);
    for (const { entry, ...link } of inEntries.slice(0, query.most - first.length)) {
      const field = await fieldWith(strapi, entry, link);
      first.push({ ...entry, since: null, detail: detailOf(link), ...(field && { field }) });
    }
    return { count: elsewhere.length + inEntries.length, first };
  },
};

function sharedLink(all: DeadLink[]): WaitingPage {
  const [link] = all as [DeadLink];
  const [polish, english] = detailOf(link);
  return {
    ...pageAt(link.page),
    detail: [`${polish} Jest na ${all.length} stronach.`, `${english} It is on ${all.length} pages.`],
  };
}

/** The link as people find it in the text: of a reference, the id says nothing, and its words do. */
function detailOf({ link, words }: Pick<DeadLink, 'link' | 'words'>): Words {
  const shown = words ? `„${words}”` : readable(link);
  return [`Odsyłacz ${shown} prowadzi donikąd.`, `The link ${shown} leads nowhere.`];
}

function readable(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

/** The field of the entry's form that has the link. @returns undefined where it is in a group, or not in this entry */
async function fieldWith(
  strapi: Core.Strapi,
  { type, documentId, locale }: NamedEntry,
  { link, words }: Pick<DeadLink, 'link' | 'words'>,
): Promise<string | undefined> {
  const row = (await strapi.db
    .query(uidOf(type))
    .findOne({ where: { documentId, ...(locale && { locale, publishedAt: null }) } })) as Record<
    string,
    unknown
  > | null;
  const signs = [link, readable(link), ...(words ? [words] : [])];
  const has = (value: unknown): boolean =>
    typeof value === 'string' && signs.some((sign) => value.includes(sign));
  return Object.keys(row ?? {}).find((name) => has(row?.[name]));
}
