import { excerpt } from '../text/excerpt.ts';
import { markdown } from '../text/markdown.ts';
import type { TextJob } from './job.ts';

/** Turns a text into HTML or plain text, using only what the job contains. Has no time limit. */
export function performTextJob({ source, locale, siteUrl, as }: TextJob): string {
  const options = { locale, siteUrl: new URL(siteUrl) };
  return 'excerpt' in as
    ? (excerpt(source, as.excerpt, options) ?? '')
    : markdown(source, { ...options, ...as });
}
