import { schemas, type PreviewAnswer, type PreviewRequest, type TypeName } from '@osiedle/shared';
import type { CmsAccess } from '@osiedle/site/content';
import type { PageRequest } from '@osiedle/site/rendering';
import { contentTypeOf } from '../blobs/content-types.ts';
import { styleHashes } from '../blobs/style-hashes.ts';
import type { LoadedSite } from '../render/bundle.ts';
import { contentSecurityPolicy } from '../serve/headers.ts';

/** What to render: a page of the site with one entry as it would be published. */
export type DraftPage = Pick<PreviewRequest, 'type' | 'documentId' | 'locale' | 'draft' | 'path'> &
  Pick<PageRequest, 'base'>;

type Rendered = { bytes: Uint8Array; path: string } | Exclude<PreviewAnswer, { kind: 'page' | 'file' }>;

/** The panel, which serves the preview, may frame it. No script may run there: it would have the editor's session. */
const framing = [
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox',
];

/**
 * Renders pages of the site with drafts. It has the site to itself, in a process of its own: while a draft lies over the
 * published content, nothing else may read that.
 */
export class DraftRenderer {
  readonly #site: LoadedSite;
  readonly #access: CmsAccess;
  readonly #siteUrl: string;
  readonly #onFailure: (message: string) => void;

  /** @param onFailure receives what is not an editor's fault */
  constructor(
    site: LoadedSite,
    access: CmsAccess,
    siteUrl: URL,
    onFailure: (message: string) => void = () => undefined,
  ) {
    this.#site = site;
    this.#access = access;
    this.#siteUrl = siteUrl.href;
    this.#onFailure = onFailure;
  }

  /** Reads everything that is published. */
  async read(): Promise<void> {
    await this.#site.published.replaceWith(await this.#site.readPublished(this.#access));
  }

  /** Renders a page for a viewer, of the content that is published by now. */
  async answer(page: DraftPage, now = new Date()): Promise<PreviewAnswer> {
    await this.#follow();
    const rendered = await this.render(page, now);
    if ('kind' in rendered) return rendered;
    const [type, text] = [
      contentTypeOf(rendered.path.endsWith('/') ? 'page.html' : rendered.path),
      Buffer.from(rendered.bytes).toString(),
    ];
    const styles = rendered.path.endsWith('/') ? styleHashes(text) : [];
    return { kind: 'page', type, text, policy: contentSecurityPolicy(styles, framing) };
  }

  /** The bytes of a page with a draft over the content that was read last. */
  async render(page: DraftPage, now: Date): Promise<Rendered> {
    const { store } = this.#site.published;
    const type = page.type as TypeName;
    const key = [type, page.locale, page.documentId].join(' ');
    if (!page.draft) return this.#renderAt(page, key, now);
    const at = now.toISOString();
    // Publishing stamps both, and drafts have neither until then.
    const { publishedAt, originallyPublishedAt } = page.draft;
    const sent = {
      ...page.draft,
      publishedAt: publishedAt ?? at,
      originallyPublishedAt: originallyPublishedAt ?? publishedAt ?? at,
    };
    const checked = schemas[type].safeParse(sent);
    if (!checked.success) {
      const fields = checked.error.issues.map(({ path }) => path.map((step) => step as string | number));
      return { kind: 'fault', fault: 'fields', fields };
    }
    const before = store.held(key);
    store.put(type, sent);
    try {
      const isShown = store.find(type as 'page', page.locale, page.documentId) !== undefined;
      return isShown ? await this.#renderAt(page, key, now) : { kind: 'fault', fault: 'address' };
    } finally {
      if (before) store.set(before);
      else store.remove(type, page.documentId, page.locale);
    }
  }

  async #renderAt({ path: asked, base }: DraftPage, key: string, now: Date): Promise<Rendered> {
    const path = asked ?? this.#site.published.pathsOf(key)?.[0];
    if (path === undefined) return { kind: 'fault', fault: 'unpublished' };
    const siteUrl = this.#siteUrl;
    const rendered = await this.#site.renderPage({ path, now, siteUrl, ...(base !== undefined && { base }) });
    if (!rendered) return { kind: 'missing' };
    if ('body' in rendered) return { bytes: rendered.body, path };
    const { message, textFault } = rendered.failure;
    if (textFault === 'time' || textFault === 'memory') return { kind: 'fault', fault: 'text' };
    this.#onFailure(message);
    return { kind: 'fault', fault: 'rendering' };
  }

  async #follow(): Promise<void> {
    try {
      await this.#site.published.follow(this.#access);
    } catch (error) {
      // The bundle has its own copy of the error class, so `instanceof` does not work.
      if (!(error instanceof Error) || error.name !== 'JournalWentBack') throw error;
      await this.read();
    }
  }
}
