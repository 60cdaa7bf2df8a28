import type { PreviewAnswer } from '@osiedle/shared';
import type { DraftPage } from './draft-renderer.ts';

/** What the publisher sends to the process that renders drafts: one page at a time. */
export interface ToRenderer {
  number: number;
  page: DraftPage;
}

/** What comes back: the folder of the site's files, then that all content is read, then answers. */
export type FromRenderer = { files: string } | { isReady: true } | { number: number; answer: PreviewAnswer };
