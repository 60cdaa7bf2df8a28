import { excerpt } from '../text/excerpt.ts';
import { markdown } from '../text/markdown.ts';
import type { Job } from './job.ts';

/** Does a job: from text to HTML or plain text, by nothing else than what the job says. Nothing limits its time. */
export function perform({ source, locale, siteUrl, as }: Job): string {
  const options = { locale, siteUrl: new URL(siteUrl) };
  return 'excerpt' in as
    ? (excerpt(source, as.excerpt, options) ?? '')
    : markdown(source, { ...options, ...as });
}
