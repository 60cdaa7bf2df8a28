import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryPath, locales, type Locale } from '../../../shared/src/index.ts';
import { tileOf } from '../../../site/src/drawings/tile.ts';
import type { CmsDocuments } from './cms-documents.ts';

/** The types that Hugo's templates know. */
export const hugoShares = { document: 20, update: 80 } as const;
const types = ['document', 'update', 'page'] as const;

type Document = Record<string, unknown> & { documentId: string; locale: Locale; title: string; slug: string };

/**
 * Writes the same content for Hugo: a Markdown file for each entry, look-ups as data, and our templates.
 * @param style the inline style of each of our pages
 */
export async function writeForHugo(wire: CmsDocuments, folder: string, style: string): Promise<void> {
  await cp(join(import.meta.dirname, '../hugo'), folder, { recursive: true });
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'style.css'), style);
  const write = (name: string, data: object) =>
    writeFile(join(folder, `data/${name}.json`), JSON.stringify(data));
  await write('neighbourhoods', names(wire.neighbourhood));
  await write('topics', names(wire.topic));
  await write('organisations', names(wire.organisation));
  const slugs = new Map(
    [wire.neighbourhood, wire.topic].flatMap((all) =>
      (all as Document[]).map(({ documentId, slug }) => [documentId, slug] as const),
    ),
  );
  for (const type of types) {
    for (const locale of locales) await mkdir(join(folder, 'content', locale, type), { recursive: true });
    for (const document of wire[type] as Document[]) {
      const { body, ...frontMatter } = frontMatterOf(type, document, slugs);
      const file = join(folder, 'content', document.locale, type, `${document.documentId}.md`);
      await writeFile(file, `${JSON.stringify(frontMatter)}\n\n${body}`);
    }
  }
}

function frontMatterOf(
  type: (typeof types)[number],
  document: Document,
  slugs: Map<string, string>,
): Record<string, unknown> & { body: string } {
  const ids = (field: string) =>
    ((document[field] ?? []) as { documentId: string }[]).map(({ documentId }) => documentId);
  const terms = (field: string) => ids(field).map((id) => slugs.get(id));
  const date = (document['date'] ?? document['issuedOn'] ?? document['publishedAt']) as string;
  return {
    title: document.title,
    url: entryPath(type, document.locale, document.slug),
    date,
    years: type === 'page' ? [] : [`${type}-${date.slice(0, 4)}`],
    lead: document['summary'],
    neighbourhoods: terms('neighbourhoods'),
    topics: terms('topics'),
    issuers: ids('issuers'),
    sort: document['kind'],
    tile: type === 'page' ? [] : tileOf(type, document.documentId),
    body: document['body'] as string,
  };
}

/** Names by slug (or document id, where there is none), in each language. */
function names(all: CmsDocuments[keyof CmsDocuments]): Record<string, Record<Locale, string>> {
  return Object.fromEntries<Record<Locale, string>>(
    ((all ?? []) as Record<string, string>[]).map((one) => [
      one['slug'] ?? one['documentId'] ?? '',
      { pl: one['nameDefault'] ?? '', en: one['nameSecond'] ?? '' },
    ]),
  );
}

/** The text of a page's `<main>`, with one space between words. */
export async function mainText(file: string): Promise<string> {
  const html = await readFile(file, 'utf8');
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const text = main
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&rsquo;', '’')
    .replaceAll('&ndash;', '–')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
