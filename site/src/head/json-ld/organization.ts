import { homePath, textIn, type Content } from '@osiedle/shared';
import type { IdReference, OrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import { nameIn } from '../../data/named.ts';
import { siteName } from '../../data/site-name.ts';
import { absolute } from '../../text/absolute.ts';
import type { JsonLdContext } from './context.ts';
import { withoutAbsent } from './write.ts';

/** A reference to the public body that runs the site. The home page describes it in full. */
export function publisherReference({ siteUrl }: JsonLdContext): IdReference {
  return { '@id': absolute('/#organization', siteUrl) };
}

/** The public body that runs the site, from the settings. */
export function publisherOrganization(context: JsonLdContext): OrganizationLeaf {
  const { store, siteUrl, locale } = context;
  const setting = store.single('setting');
  return withoutAbsent<OrganizationLeaf>({
    '@type': 'Organization',
    ...publisherReference(context),
    name: (setting && textIn(locale, setting.publisher)?.text) ?? siteName(context),
    url: siteUrl.href,
    address: setting?.publisherAddress,
    email: setting?.contactEmail,
    telephone: setting?.contactPhone,
  });
}

/** An organisation that holds or leads an event. */
export function organization(
  { name, website }: Content<'organisation'>,
  { locale }: JsonLdContext,
): OrganizationLeaf {
  return withoutAbsent<OrganizationLeaf>({
    '@type': 'Organization',
    name: nameIn(locale, name).text,
    url: URL.parse(website ?? '')?.href,
  });
}

/** The site itself. */
export function website(context: JsonLdContext): WebSiteLeaf {
  const { siteUrl, locale } = context;
  return {
    '@type': 'WebSite',
    '@id': absolute(`${homePath(locale)}#website`, siteUrl),
    name: siteName(context),
    url: absolute(homePath(locale), siteUrl),
    inLanguage: locale,
    publisher: publisherReference(context),
  };
}
