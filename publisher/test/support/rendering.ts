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
  const whole: Rendering = { rendered: [], vanished, failed: [], until: Infinity };
  for (let isMore = true; isMore;) {
    const { pages, failed, left, until } = await renderer.next();
    whole.rendered.push(...pages);
    whole.failed.push(...failed);
    whole.until = until;
    isMore = left.all > 0;
  }
  for (let isMore = true; isMore;) {
    const { pages, vanished: gone, left } = await renderer.nextOfSitemap();
    whole.rendered.push(...pages);
    whole.vanished.push(...gone);
    isMore = left > 0;
  }
  return whole;
}
