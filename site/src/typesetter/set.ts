import { pathIn } from '@osiedle/shared/paths';
import { noteName } from '../incremental/memory/reading.ts';
import { LRUCache } from 'lru-cache';
import type { MarkdownOptions } from '../text/markdown.ts';
import { TextFailed } from './failed.ts';
import { keyOf, nameOf, type Job } from './job.ts';
import { setNow } from './set-now.ts';
import { Typesetter } from './typesetter.ts';
import { isWaitable, waitedFor, waitFor } from './waiting.ts';

/** So many characters of texts that were set are kept: a page, a description and four feeds show the same one. */
const mostKept = 4_000_000;
/** So many texts that could not be set are known. */
const mostFailed = 10_000;

const kept = new LRUCache<string, string>({
  maxSize: mostKept,
  sizeCalculation: (text, key) => key.length + text.length,
});
/** Texts that could not be set, by their names: to try again would take as long again. A restart forgets them. */
const failed = new LRUCache<string, TextFailed>({ max: mostFailed });
const typesetter = new Typesetter();
/** What is being set. */
const asked = new Map<string, Promise<string | Error>>();

/**
 * An editor's Markdown as HTML that is safe to put into a page (see `markdown`), but for its references,
 * which pages have resolved by `showText`. It is set in a thread of its own, and kept. Pages that it links to are spoken of.
 * @throws TextFailed where that takes too long; `NotYet` where {@link settled} has to wait for it
 */
export function setText(source: string, options: MarkdownOptions): string {
  const html = get(textJob(source, options));
  for (const [, address = ''] of html.matchAll(/ href="(\/[^"]*)/g)) noteName(pathIn(address));
  return html;
}

/** The beginning of an editor's Markdown as plain text (see `excerpt`), if there is any. @throws as {@link setText} */
export function setExcerpt(
  source: string,
  length: number,
  { locale, siteUrl }: Pick<MarkdownOptions, 'locale' | 'siteUrl'>,
): string | undefined {
  return get({ source, locale, siteUrl: siteUrl.href, as: { excerpt: length } }) || undefined;
}

/** Has a text set that will be asked for soon. */
export function setAhead(job: Job): void {
  const text = nameOf(job);
  const key = keyOf(job, text);
  if (kept.get(key) === undefined && !failed.has(text)) void ask(job, text, key);
}

function textJob(source: string, options: MarkdownOptions): Job {
  const { locale, siteUrl, startLevel = 2, idPrefix = 's-' } = options;
  return { source, locale, siteUrl: siteUrl.href, as: { startLevel, idPrefix } };
}

function get(job: Job): string {
  const text = nameOf(job);
  const failure = failed.get(text);
  if (failure) throw failure;
  const key = keyOf(job, text);
  const known = kept.get(key) ?? (waitedFor(key) as string | Error | undefined);
  if (known instanceof Error) throw known;
  if (known !== undefined) return known;
  if (isWaitable()) return waitFor(key, ask(job, text, key));
  try {
    const made = setNow(job);
    kept.set(key, made);
    return made;
  } catch (error) {
    noteFailure(text, error);
    throw error;
  }
}

/** @returns what came of it; never rejects */
function ask(job: Job, text: string, key: string): Promise<string | Error> {
  let promise = asked.get(key);
  if (promise) return promise;
  promise = typesetter.set(job).then(
    (made) => {
      asked.delete(key);
      kept.set(key, made);
      return made;
    },
    (error: unknown) => {
      asked.delete(key);
      noteFailure(text, error);
      return error instanceof Error ? error : new Error(String(error));
    },
  );
  asked.set(key, promise);
  return promise;
}

function noteFailure(text: string, error: unknown): void {
  if (error instanceof TextFailed) failed.set(text, error);
}
