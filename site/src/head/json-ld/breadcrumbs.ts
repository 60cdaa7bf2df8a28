import type { BreadcrumbListLeaf } from 'schema-dts';
import { absolute } from '../../text/absolute.ts';
import type { Breadcrumb } from '../meta.ts';

/** The breadcrumbs of a page for search engines. */
export function breadcrumbList(breadcrumbs: Breadcrumb[], siteUrl: URL): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path, siteUrl),
    })),
  };
}
