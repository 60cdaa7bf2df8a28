import type { APIRoute } from 'astro';
import { siteUrl } from '../content/render-context.ts';
import { absolute } from '../text/absolute.ts';

/** Everything may be read; the line that matters is where the sitemap is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow:\nSitemap: ${absolute('/sitemap-index.xml', siteUrl)}\n`);
