import type { Core } from '@strapi/strapi';

/** Who makes a change: the account signed in to the panel, and the request's id; null for code and cron. */
export function changeOrigin(strapi: Core.Strapi): { actor: number | null; request: string | null } {
  const state = strapi.requestContext.get()?.state as
    | { user?: { id: number }; requestId?: string }
    | undefined;
  return { actor: state?.user?.id ?? null, request: state?.requestId ?? null };
}
