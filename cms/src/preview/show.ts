import { defaultLocale, isLocale, type Locale, type PreviewAnswer } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { siteAddressOf } from '../live/site-address.ts';
import { askPublisher } from './ask-publisher.ts';
import { readDraft } from './read-draft.ts';
import { viewOf, type View } from './subject.ts';
import { verifyToken } from './token.ts';
import { faultyFields, wordsPage, type WordsPage } from './words-page.ts';

interface Context {
  params: { token: string };
  /** As it was asked for, still encoded. */
  path: string;
  status: number;
  body: unknown;
  redirect(address: string): void;
  set(headers: Record<string, string>): void;
}

/** The path of the CMS below which previews are. */
export const previewPath = '/preview';
const fileName = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const dayInSeconds = 24 * 60 * 60;

/**
 * Registers `GET /preview/<token>`, the page of an entry with its draft, and what that page needs below it: the site's
 * styles and fonts, pictures, and for an account the other pages of the site with this draft. The token opens it, since
 * neither a frame nor somebody outside sends a session. Who has no right to it gets the same 404, whatever the reason.
 */
export function registerPreview(strapi: Core.Strapi): void {
  const handler = (context: Context): Promise<void> => show(strapi, context);
  const paths = [`${previewPath}/:token`, `${previewPath}/:token/(.*)`];
  const routes = paths.map((path) => ({ method: 'GET', path, handler, config: { auth: false } }));
  strapi.server.routes({ type: 'admin', routes } as never);
}

async function show(strapi: Core.Strapi, context: Context): Promise<void> {
  context.set({
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'no-referrer',
  });
  const { token: signed } = context.params;
  const base = `${previewPath}/${signed}`;
  const token = verifyToken(signed);
  const view = token && (await viewOf(strapi, token));
  const path = pathBelow(base, context.path);
  if (!view || path === null) return say(context, 404, wordsPage('notFound', defaultLocale));
  const [, folder, name = ''] = /^\/(media)\/(.*)$/.exec(path ?? '') ?? [];
  // Whatever guards uploads guards them here.
  if (folder && fileName.test(name)) return context.redirect(`/uploads/${name}`);

  const filesOnly = view.isLink && path !== undefined;
  const draft = view.isPublished || filesOnly ? undefined : await readDraft(strapi, view);
  if (!view.isPublished && !filesOnly && !draft) {
    if (view.isLink) return say(context, 404, wordsPage('notFound', defaultLocale));
    return say(context, 404, wordsPage('noDraft', languageOf(view)));
  }
  const { type, documentId, locale } = view;
  const answer = await askPublisher({
    viewer: signed,
    type,
    documentId,
    locale,
    base,
    ...(draft && { draft }),
    ...(path !== undefined && { path }),
    ...(filesOnly && { filesOnly }),
  });
  // A page beside the entry is for everybody on the site itself.
  if (filesOnly && answer?.kind === 'missing') return context.redirect(onSite(path));
  give(context, answer, view, path);
}

function give(
  context: Context,
  answer: PreviewAnswer | undefined,
  view: View,
  path: string | undefined,
): void {
  const language = languageOf(view);
  switch (answer?.kind) {
    case 'page': {
      // Only the panel frames, and only what it shows itself.
      const policy = view.isLink
        ? answer.policy.replace("frame-ancestors 'self'", "frame-ancestors 'none'")
        : answer.policy;
      context.set({ 'Content-Type': answer.type, 'Content-Security-Policy': policy });
      context.body = answer.text;
      return;
    }
    case 'file':
      // The name of such a file has the hash of its content.
      context.set({
        'Content-Type': answer.type,
        'Cache-Control': `private, max-age=${dayInSeconds}`,
      });
      context.body = Buffer.from(answer.base64, 'base64');
      return;
    case 'fault': {
      const lines = answer.fault === 'fields' ? faultyFields(view.type, answer.fields, language) : [];
      return say(context, 422, wordsPage(answer.fault, language, { lines }));
    }
    case 'missing':
      return say(context, 404, wordsPage('missing', language, { link: onSite(path ?? '/') }));
    case 'superseded':
    case 'later':
      return say(context, 503, wordsPage('later', language, { isComing: true }));
    case undefined:
      return say(context, 503, wordsPage('unreachable', language));
  }
}

function say(context: Context, status: number, { html, policy }: WordsPage): void {
  context.status = status;
  context.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
  context.body = html;
}

/** The path from the site's home page on; undefined for the entry itself, null where it is malformed. */
function pathBelow(base: string, asked: string): string | undefined | null {
  const rest = asked.slice(base.length);
  if (rest === '') return undefined;
  try {
    const path = decodeURIComponent(rest);
    return path.startsWith('/') && path.length <= 2048 ? path : null;
  } catch {
    return null;
  }
}

/** An address of the site itself, however many slashes a path begins with. */
const onSite = (path: string): string => siteAddressOf(path.replace(/^\/+/, '/'));

/** The language of whoever looks; of somebody outside, that of the entry. */
function languageOf({ isLink, account: { preferedLanguage }, locale }: View): Locale {
  if (isLink) return locale;
  return isLocale(preferedLanguage) ? preferedLanguage : defaultLocale;
}
