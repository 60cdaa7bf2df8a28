import type { RenderFailure, RenderedPage, SiteRenderer } from '@osiedle/site/rendering';

export const siteUrl = new URL('https://osiedla.example');

/** What has changed since the last rendering. */
export interface Rendering {
  rendered: RenderedPage[];
  vanished: string[];
  failed: RenderFailure[];
  until: number;
}

/** Renders everything that has changed at an instant, and then the sitemap. */
export async function renderAll(renderer: SiteRenderer, now: Date): Promise<Rendering> {
  const vanished = await renderer.begin({ now, siteUrl: siteUrl.href, urgent: [] });
  const all: Rendering = { rendered: [], vanished, failed: [], until: Infinity };
  for (let isMore = true; isMore;) {
    const { pages, failed, left, until } = await renderer.next();
    all.rendered.push(...pages);
    all.failed.push(...failed);
    all.until = until;
    isMore = left.all > 0;
  }
  for (let isMore = true; isMore;) {
    const { pages, vanished: vanishedParts, left } = await renderer.nextOfSitemap();
    all.rendered.push(...pages);
    all.vanished.push(...vanishedParts);
    isMore = left > 0;
  }
  return all;
}
