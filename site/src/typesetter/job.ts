import { hash } from 'node:crypto';
import type { Locale } from '@osiedle/shared';

/** A text to set, in plain data that can be given to a thread. */
export interface TextJob {
  /** An editor's Markdown. */
  source: string;
  locale: Locale;
  /** The site's own address. */
  siteUrl: string;
  /** What is wanted of it: the whole as HTML, or its beginning as plain text of so many characters. */
  as: { startLevel: number; idPrefix: string } | { excerpt: number };
}

/** A name for a text, whatever is wanted of it. */
export function textHash({ source }: Pick<TextJob, 'source'>): string {
  return hash('sha256', source, 'base64');
}

/** A name for a job: another one where anything may come of it but the same. @param text its {@link textHash} */
export function textJobKey({ locale, siteUrl, as }: TextJob, text: string): string {
  const wanted = 'excerpt' in as ? as.excerpt : `${as.startLevel} ${as.idPrefix}`;
  return `${text} ${locale} ${siteUrl} ${wanted}`;
}
