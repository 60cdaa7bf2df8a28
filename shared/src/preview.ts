import { z } from 'zod';
import { editorialTypes } from './content/index.ts';
import { locales } from './locales.ts';

/**
 * How the CMS asks the publisher for a page as it would be, and what comes back. The CMS sends the draft along: no door of
 * the CMS gives drafts to anybody, not even to the publisher's token, which builds on other hosts have too.
 */

/** The publisher's path for requests, with HOOK_SECRET as bearer token. */
export const previewRequestPath = '/_publisher/preview';
/** The largest request, in bytes: the CMS takes no larger document. */
export const maxPreviewBytes = 4_000_000;

const text = z.string().min(1).max(2048);

export const previewRequest = z.object({
  /** Who looks. A newer request of the same viewer takes the place of one that still waits. */
  viewer: text,
  type: z.enum(editorialTypes as [string, ...string[]]),
  documentId: z.string().regex(/^\w{1,64}$/),
  locale: z.enum(locales),
  /** The draft as REST would send it if it were published; absent: the entry as it is published. */
  draft: z.record(z.string(), z.unknown()).optional(),
  /** The address from the site's home page on; absent: the entry's own page. */
  path: z.string().startsWith('/').max(2048).optional(),
  /** Answers with the site's styles, fonts and icons alone. */
  filesOnly: z.boolean().optional(),
  /** The path below which the page's links and pictures are to lie. */
  base: z.string().regex(/^\/[\w./~-]+[^/]$/),
});
export type PreviewRequest = z.output<typeof previewRequest>;

/** Why there is no page: for an editor who can mend it, or an operator. */
export type PreviewFault =
  /** The draft lacks these fields, or they are wrong; each is a path in the document. */
  | { fault: 'fields'; fields: (string | number)[][] }
  /** Another entry, or the site itself, has the address. */
  | { fault: 'address' }
  /** Nothing is published. */
  | { fault: 'unpublished' }
  /** A text is too intricate. */
  | { fault: 'text' }
  /** The rendering took too long. */
  | { fault: 'time' }
  /** The rendering failed; the publisher's log says how. */
  | { fault: 'rendering' };

export type PreviewAnswer =
  | {
      kind: 'page';
      type: string;
      text: string;
      /** The content security policy that its styles need. */
      policy: string;
    }
  | { kind: 'file'; type: string; base64: string }
  | ({ kind: 'fault' } & PreviewFault)
  /** There is no such page or file. */
  | { kind: 'missing' }
  /** A newer request of the same viewer took its place. */
  | { kind: 'superseded' }
  /** The renderer is being started, or too many wait: ask again. */
  | { kind: 'later' };
