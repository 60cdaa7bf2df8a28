/** The tags and the JSON-LD of a page's head. */
export interface PageHead {
  /** The attributes of each `<link>` and `<meta>`. */
  tags: Record<string, string>[];
  jsonLd: Record<string, unknown>[];
}

function attributes(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of tag.matchAll(/([a-z:-]+)="([^"]*)"/g)) found[name] = value;
  return found;
}

export function headOf(html: string): PageHead {
  const tags = html.slice(0, html.indexOf('</head>')).matchAll(/<(?:link|meta)\s[^>]*>/g);
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return {
    tags: [...tags].map(([tag]) => attributes(tag)),
    jsonLd: [...scripts].map((script) => JSON.parse(script[1] ?? '') as Record<string, unknown>),
  };
}

/** The language versions that a page names, by language. */
export function versionsOf({ tags }: PageHead): Record<string, string> {
  const links = tags.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang !== undefined);
  return Object.fromEntries(links.map(({ hreflang, href }) => [hreflang, href] as [string, string]));
}
