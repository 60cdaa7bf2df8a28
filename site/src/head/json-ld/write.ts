import type { ArticleLeaf, BreadcrumbListLeaf, EventLeaf, OrganizationLeaf, WebSiteLeaf } from 'schema-dts';

/** What pages describe. All of schema.org, which is `Thing`, would keep the compiler busy for half a minute. */
export type DescribedThing = ArticleLeaf | BreadcrumbListLeaf | EventLeaf | OrganizationLeaf | WebSiteLeaf;

/**
 * A thing as the text of a `<script type="application/ld+json">`. Escapes every `<`, so that an editor's text cannot
 * end the script.
 */
export function jsonLdText(thing: DescribedThing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}

/** Leaves out undefined fields: an empty field would say that the value does not exist. */
export function withoutAbsent<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const left: Partial<T> = {};
  for (const field in fields) {
    const value: unknown = fields[field];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) left[field] = fields[field];
  }
  return left as T;
}
