import type { Core } from '@strapi/strapi';

/** Where a change comes from: the account that is signed in to the panel, and the request; null for code and cron. */
export function changeOrigin(strapi: Core.Strapi): { actor: number | null; request: string | null } {
  const state = strapi.requestContext.get()?.state as
    { user?: { id: number }; requestId?: string } | undefined;
  return { actor: state?.user?.id ?? null, request: state?.requestId ?? null };
}
