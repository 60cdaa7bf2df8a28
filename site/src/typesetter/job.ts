import { hash } from 'node:crypto';
import type { Locale } from '@osiedle/shared';

/** A text to set, as plain data that can be sent to a thread. */
export interface TextJob {
  /** An editor's Markdown. */
  source: string;
  locale: Locale;
  /** The site's own address. */
  siteUrl: string;
  /** The form of the result: all of it as HTML, or its beginning as plain text of at most `excerpt` characters. */
  as: { startLevel: number; idPrefix: string } | { excerpt: number };
}

/** The hash of a text, regardless of the form of the result. */
export function textHash({ source }: Pick<TextJob, 'source'>): string {
  return hash('sha256', source, 'base64');
}

/** A key that differs whenever the result may differ. @param text the job's {@link textHash} */
export function textJobKey({ locale, siteUrl, as }: TextJob, text: string): string {
  const wanted = 'excerpt' in as ? as.excerpt : `${as.startLevel} ${as.idPrefix}`;
  return `${text} ${locale} ${siteUrl} ${wanted}`;
}
