import { stampText } from '@osiedle/shared';
import type { APIRoute } from 'astro';
import { cursor, now } from '../content/render-context.ts';

/** The stamp of a whole build. The publisher's releases get theirs from their manifests. */
export const GET: APIRoute = () =>
  new Response(stampText({ cursor, now: now.toISOString() }), {
    headers: { 'content-type': 'application/json' },
  });
