import { cmsReader } from './cms.ts';
import type { ContentSource } from './environment.ts';
import { fileReader } from './file.ts';
import type { ContentReader } from './wire.ts';

/** How content is read from where it is. */
export function readerOf(source: ContentSource): ContentReader {
  return source.kind === 'cms' ? cmsReader(source) : fileReader(source.path);
}
