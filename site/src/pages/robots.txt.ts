import type { APIRoute } from 'astro';
import { siteUrl } from '../content/render-context.ts';
import { absolute } from '../text/absolute.ts';

/** Allows everything and names the sitemap. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow:\nSitemap: ${absolute('/sitemap-index.xml', siteUrl)}\n`);
