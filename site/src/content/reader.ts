import type { ContentSource } from './environment.ts';
import { fileReader } from './file.ts';
import { PublishedContent } from './published-content.ts';

/**
 * Reads the content of a whole build. A file has no journal, so its content is that of row 0.
 * @throws if the source cannot be read whole; the message names the source and the remedy
 */
export async function readSource(source: ContentSource): Promise<PublishedContent> {
  return source.kind === 'cms'
    ? PublishedContent.read(source)
    : PublishedContent.empty(await fileReader(source.path).read());
}
