import { createApp } from 'astro/app/entrypoint';
import { siteUrl, store, surround } from '../content/current.ts';
import { keyOfRow, Published, readRows } from '../content/published.ts';
import { mediaFolder } from '../media/path.ts';
import { mediaNames } from '../media/references.ts';
import { sitemapItem } from '../sitemap/item.ts';
import { Sitemap } from '../sitemap/sitemap.ts';
import { paths, prepare } from './paths.ts';
import { Renderer, type ListedPage } from './renderer.ts';
import type { Site } from './rendering.ts';
import { takeStyles } from './styles.ts';

const app = createApp({ streaming: false });

// Astro imports a page's module anew for each request.
const modules = app.manifest.pageMap;
for (const [name, load] of modules ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  modules?.set(name, () => (loaded ??= load()));
}

const putStyles = takeStyles(app.manifest);

/** The bundle that the publisher loads. */
export const site: Site = {
  published: Published.empty(store),
  readPublished: (access) => Published.read(access),
  readRows,
  keyOfRow,
  createRenderer: () => {
    const renderer = new Renderer({ store, paths, prepare, render, sitemap: new Sitemap() });
    return ({ moment, address, first, signal }) => {
      surround(moment, address);
      return renderer.update(moment, first, signal);
    };
  },
};

/** What can show a picture or lead to a document. */
const readable = /(?:\/|\.(?:atom|rss|xml|json))$/;

async function render(path: string): Promise<ListedPage> {
  const url = new URL(path, siteUrl);
  const response = await app.render(new Request(url));
  const bytes = await bytesOf(response);
  // Addresses are ASCII: what else there is need not be read as what it is.
  const listing = path.endsWith('/') ? sitemapItem(url.href, bytes.toString('latin1')) : undefined;
  // Bytes are looked through twenty times as fast as text, and most pages show no file.
  const isShowing = readable.test(path) && bytes.includes(mediaFolder);
  const media = isShowing ? [...mediaNames(bytes.toString(), siteUrl)] : [];
  return { path, body: putStyles(bytes), media, ...(listing && { listing }) };
}

/** All bytes of an answer. They come in one piece, which `response.bytes()` would copy twice. */
async function bytesOf({ body }: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  const [first] = pieces;
  if (pieces.length > 1 || !first) return Buffer.concat(pieces);
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength);
}
