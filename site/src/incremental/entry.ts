import { basePath } from '@osiedle/shared/base-path';
import { createApp } from 'astro/app/entrypoint';
import { checkAnswer, WrongStatus } from '../build/answer.ts';
import { explainFailure } from '../content/blame.ts';
import { siteUrl, store, setRenderContext } from '../content/render-context.ts';
import { keyOfRow, PublishedContent, readRows } from '../content/published-content.ts';
import { mediaFolder } from '../media/path.ts';
import { mediaNames } from '../media/references.ts';
import { sitemapItem } from '../sitemap/item.ts';
import { Sitemap } from '../sitemap/sitemap.ts';
import { absolute } from '../text/absolute.ts';
import { belowBase } from '../text/below-base.ts';
import { setAhead } from '../typesetter/set.ts';
import { runSuspendable } from '../typesetter/suspend.ts';
import { textsAt } from '../data/addresses/texts.ts';
import { renderedPaths, preparePaths } from './paths.ts';
import { Renderer, type ListedPage } from './renderer.ts';
import type { Site } from './rendering.ts';
import { extractStyles } from './styles.ts';

const app = createApp({ streaming: false });
// Rejects instead of answering with the not-found page under another status, so that the caller learns the reason.
app.renderError = (_, { error, status }) =>
  Promise.reject(error instanceof Error ? error : new Error(`Astro answered ${status}.`, { cause: error }));
// The rejection says enough. Astro would also print each page that is suspended until a text is set.
app.logger.options.level = 'silent';

// Astro imports a page's module again for each request.
const modules = app.manifest.pageMap;
for (const [name, load] of modules ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  modules?.set(name, () => (loaded ??= load()));
}

const putStyles = extractStyles(app.manifest);

/** The bundle that the publisher loads. */
export const site: Site = {
  published: PublishedContent.empty(store),
  readPublished: (access) => PublishedContent.read(access),
  readRows,
  keyOfRow,
  createRenderer: (shown) => {
    const options = {
      store,
      paths: renderedPaths,
      shown,
      prepare: preparePaths,
      render: (path: string) => render(path),
      lookAhead,
      sitemap: new Sitemap(shown),
    };
    const renderer = new Renderer(options);
    return {
      begin: (surroundings) => {
        setRenderContext(surroundings.now, new URL(surroundings.siteUrl));
        return renderer.begin(surroundings);
      },
      next: () => renderer.next(),
      nextOfSitemap: () => renderer.nextOfSitemap(),
    };
  },
  renderPage: async ({ path, now, siteUrl: address, base }) => {
    setRenderContext(now, new URL(address));
    store.takeInvalidated();
    try {
      const { body } = await runSuspendable(() => render(path, base));
      return { body };
    } catch (error) {
      if (error instanceof WrongStatus && error.status === 404) return undefined;
      return { failure: explainFailure(error) };
    }
  },
};

/** Addresses of files that can show a picture or link to a document. */
const readable = /(?:\/|\.(?:atom|rss|xml|json))$/;

async function render(path: string, base = basePath(siteUrl)): Promise<ListedPage> {
  const response = await app.render(new Request(new URL(path, siteUrl.origin)));
  const bytes = await bytesOf(response);
  checkAnswer(path, { status: response.status, type: response.headers.get('content-type'), body: bytes });
  // Addresses are ASCII, so `latin1` reads them correctly.
  const listing = path.endsWith('/')
    ? sitemapItem(absolute(path, siteUrl), bytes.toString('latin1'))
    : undefined;
  // Searching bytes is twenty times as fast as searching text, and most pages show no file.
  const isShowing = readable.test(path) && bytes.includes(mediaFolder);
  const media = isShowing ? [...mediaNames(bytes.toString(), siteUrl)] : [];
  return { path, body: withBaseIn(path, putStyles(bytes), base), media, ...(listing && { listing }) };
}

/** Feeds and files for machines have absolute addresses, or paths that only the publisher reads. */
function withBaseIn(path: string, bytes: Buffer, base: string): Buffer {
  return base === '' || !path.endsWith('/') ? bytes : Buffer.from(belowBase(bytes.toString(), base));
}

/** Starts setting the texts of a page in their own thread while the pages before it are rendered. */
function lookAhead(path: string): void {
  for (const text of textsAt(store, path)) setAhead({ ...text, siteUrl: siteUrl.href });
}

/** All bytes of a response. They usually come in one piece, which `response.bytes()` would copy twice. */
async function bytesOf({ body }: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  const [first] = pieces;
  if (pieces.length > 1 || !first) return Buffer.concat(pieces);
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength);
}
