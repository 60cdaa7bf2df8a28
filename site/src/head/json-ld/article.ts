import type { ArticleLeaf } from 'schema-dts';
import { pathOf, type ListedEntry } from '../../data/entry.ts';
import { absolute } from '../../text/absolute.ts';
import { socialImage } from '../image.ts';
import type { JsonLdContext } from './context.ts';
import { publisherOrganization } from './organization.ts';
import { withoutAbsent } from './write.ts';

/** An update, a project, a document or a page as an article. */
export function article(
  listed: ListedEntry<'update' | 'project' | 'document' | 'page'>,
  context: JsonLdContext,
): ArticleLeaf {
  const { entry } = listed;
  const url = absolute(pathOf(listed), context.siteUrl);
  const image = socialImage(entry.cover, context.locale);
  const publisher = publisherOrganization(context);
  return withoutAbsent<ArticleLeaf>({
    '@type': 'Article',
    headline: entry.title,
    description: entry.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: entry.locale,
    image: image && absolute(image.path, context.siteUrl),
    datePublished: entry.originallyPublishedAt ?? entry.publishedAt,
    dateModified: entry.publishedAt,
    author: publisher,
    publisher,
  });
}
