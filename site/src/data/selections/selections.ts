import { audiences, listedTypes, type Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { derived } from '../../incremental/memory/derived.ts';
import { neighbourhoods } from '../neighbourhood.ts';
import { topics } from '../topic.ts';
import type { Selection } from './selection.ts';

/** Every selection of the site, whether or not anything belongs to it. */
export const selections = derived('selections', (store: Store, locale: Locale): Selection[] => [
  { of: 'everything' },
  ...listedTypes.map((section) => ({ of: 'section' as const, section })),
  { of: 'free' },
  ...audiences.map((audience) => ({ of: 'audience' as const, audience })),
  ...neighbourhoods(store).flatMap(({ documentId }) => [
    { of: 'neighbourhood' as const, documentId },
    ...listedTypes.map((section) => ({ of: 'neighbourhood' as const, documentId, section })),
  ]),
  ...topics(store, locale).map(({ documentId }) => ({ of: 'topic' as const, documentId })),
  ...store.slugs('project', locale).map(({ documentId }) => ({ of: 'project' as const, documentId })),
]);
