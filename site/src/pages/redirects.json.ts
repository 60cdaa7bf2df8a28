import type { APIRoute } from 'astro';
import { now, siteUrl, store } from '../content/render-context.ts';
import { redirects } from '../data/addresses/redirects.ts';

/** The old addresses of the site, for its server: an array of `{ from, to?, status }`. */
export const GET: APIRoute = () => Response.json(redirects(store, now, siteUrl));
