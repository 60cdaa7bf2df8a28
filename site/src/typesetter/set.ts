import { pathIn } from '@osiedle/shared/locale-paths';
import { mention } from '../incremental/memory/dependencies.ts';
import { LRUCache } from 'lru-cache';
import type { MarkdownOptions } from '../text/markdown.ts';
import { TextFailed } from './text-failed.ts';
import { textJobKey, textHash, type TextJob } from './job.ts';
import { setNow } from './set-now.ts';
import { Typesetter } from './typesetter.ts';
import { canSuspend, resultOf, suspendUntil } from './suspend.ts';

/** The most characters of set texts to keep: a page, a description and four feeds show the same text. */
const maxKeptCharacters = 4_000_000;
/** The most failed texts to remember. */
const maxFailedTexts = 10_000;

const kept = new LRUCache<string, string>({
  maxSize: maxKeptCharacters,
  sizeCalculation: (text, key) => key.length + text.length,
});
/** Failed texts, by hash: to try again would take as long again. A restart forgets them. */
const failed = new LRUCache<string, TextFailed>({ max: maxFailedTexts });
const typesetter = new Typesetter();
/** Texts that are being set, by job key. */
const asked = new Map<string, Promise<string | Error>>();

/**
 * Sets an editor's Markdown as HTML that is safe in a page (see `markdown`). Pages resolve its references by
 * `showText`. A separate thread sets the text, and the result is kept. Records the pages that it links to as mentions.
 * @throws TextFailed if that takes too long; `Suspended` to suspend {@link runSuspendable} until the text is set
 */
export function setText(source: string, options: MarkdownOptions): string {
  const html = get(textJob(source, options));
  for (const [, address = ''] of html.matchAll(/ href="(\/(?!media\/)[^"]*)/g)) mention(pathIn(address));
  return html;
}

/**
 * The beginning of an editor's Markdown as plain text (see `excerpt`); `undefined` if empty. @throws as {@link setText}
 */
export function setExcerpt(
  source: string,
  length: number,
  { locale, siteUrl }: Pick<MarkdownOptions, 'locale' | 'siteUrl'>,
): string | undefined {
  return get({ source, locale, siteUrl: siteUrl.href, as: { excerpt: length } }) || undefined;
}

/** Starts setting a text that will be needed soon. */
export function setAhead(job: TextJob): void {
  const text = textHash(job);
  const key = textJobKey(job, text);
  if (kept.get(key) === undefined && !failed.has(text)) void ask(job, text, key);
}

function textJob(source: string, options: MarkdownOptions): TextJob {
  const { locale, siteUrl, startLevel = 2, idPrefix = 's-' } = options;
  return { source, locale, siteUrl: siteUrl.href, as: { startLevel, idPrefix } };
}

function get(job: TextJob): string {
  const text = textHash(job);
  const failure = failed.get(text);
  if (failure) throw failure;
  const key = textJobKey(job, text);
  const known = kept.get(key) ?? (resultOf(key) as string | Error | undefined);
  if (known instanceof Error) throw known;
  if (known !== undefined) return known;
  if (canSuspend()) return suspendUntil(key, ask(job, text, key));
  try {
    const made = setNow(job);
    kept.set(key, made);
    return made;
  } catch (error) {
    noteFailure(text, error);
    throw error;
  }
}

/** @returns the text or the error; never rejects */
function ask(job: TextJob, text: string, key: string): Promise<string | Error> {
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
