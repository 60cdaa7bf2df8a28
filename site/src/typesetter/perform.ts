import { excerpt } from '../text/excerpt.ts';
import { markdown } from '../text/markdown.ts';
import type { TextJob } from './job.ts';

/** Does a job: from text to HTML or plain text, by nothing else than what the job says. Nothing limits its time. */
export function performTextJob({ source, locale, siteUrl, as }: TextJob): string {
  const options = { locale, siteUrl: new URL(siteUrl) };
  return 'excerpt' in as
    ? (excerpt(source, as.excerpt, options) ?? '')
    : markdown(source, { ...options, ...as });
}
