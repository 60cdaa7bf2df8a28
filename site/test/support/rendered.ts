import { empty, loadEmptySite } from '../../../publisher/test/support/empty-site.ts';
import { renderAll } from '../../../publisher/test/support/rendering.ts';
import { allTypes, putFile, type WireContent } from '../../src/content/wire.ts';

/**
 * The pages of wire documents by path, as the publisher renders them: with the bytes of a build, and without its seconds.
 * @param now the time of the rendering
 */
export async function renderedPages(
  wire: WireContent,
  now = new Date('2026-11-20T08:00:00Z'),
): Promise<Map<string, string>> {
  const site = await loadEmptySite();
  for (const type of allTypes)
    for (const document of wire[type] ?? []) site.published.store.put(type, document);
  const files = (wire.file ?? []) as { documentId: string }[];
  for (const file of files) putFile(site.published.store, file);
  const { rendered, failed } = await renderAll(site.createRenderer([]), now);
  if (failed.length > 0) throw new Error(`Pages could not be rendered: ${JSON.stringify(failed)}`);
  for (const { documentId } of files) site.published.store.setFile(documentId, undefined);
  empty(site);
  return new Map(rendered.map(({ path, body }) => [path, Buffer.from(body).toString()]));
}
