import { defaultLocale, type LibraryFile, type Locale } from '@osiedle/shared';
import { isDecoration, isAlternativeText } from '@osiedle/shared/markdown/alternative-text';
import { mediaPath } from '../media/path.ts';
import { escapeHtml } from '../text/escape.ts';
import { fileSize } from '../text/numbers.ts';
import { plainWords } from '../text/plain-words.ts';
import { typography } from '../text/typography.ts';
import { mostReadable, variantsOf } from './picture.ts';

/** The width of a picture in the column of a text. For phones see `Picture.astro`. */
const sizes = '(min-width: 48rem) 39rem, 66vw';

/**
 * A picture of the library in a text, in the sizes of any other picture.
 * @param attributes those that `sanitise` leaves, its alternative text among them
 * @param options.locale the language of the text
 * @param options.isFeed one size only, for feed readers
 */
export function pictureHtml(
  file: LibraryFile,
  attributes: string,
  { locale, isFeed }: { locale: Locale; isFeed: boolean },
): string {
  const about = described(file, attributes, locale);
  const size = ({ width, height }: Pick<LibraryFile, 'width' | 'height'>): string =>
    width && height ? ` width="${width}" height="${height}"` : '';
  if (isFeed) {
    const one = mostReadable(file);
    return `<img src="${escapeHtml(mediaPath(one.url))}"${size(one)}${about}>`;
  }
  const { source, fallback } = variantsOf(file, sizes);
  const image = `<img src="${escapeHtml(fallback)}"${size(file)}${about} loading="lazy" decoding="async">`;
  if (!source) return image;
  return `<picture><source type="${escapeHtml(source.mime)}" srcset="${escapeHtml(source.srcset)}" sizes="${sizes}">${image}</picture>`;
}

/** The alternative text that a picture has in its text. */
export function altOf(attributes: string): string {
  return / alt="([^"]*)"/.exec(attributes)?.[1] ?? '';
}

/**
 * The attributes with the alternative text that readers hear: the text's own, or else the library's, and never the name of a
 * file.
 */
function described(file: LibraryFile, attributes: string, locale: Locale): string {
  const others = attributes.replace(/ (?:alt|loading)="[^"]*"/g, '');
  const own = altOf(attributes);
  const words = plainWords(own);
  if (isDecoration(words)) return ` alt=""${others}`;
  if (isAlternativeText(words)) return ` alt="${own}"${others}`;
  const { alternativeText = '' } = file;
  if (isDecoration(alternativeText) || !isAlternativeText(alternativeText)) return ` alt=""${others}`;
  const inLibrary = others.replace(/ lang="[^"]*"/, '');
  const language = locale === defaultLocale ? '' : ` lang="${defaultLocale}"`;
  return ` alt="${escapeHtml(typography(alternativeText, defaultLocale))}"${inLibrary}${language}`;
}

/** The format and the size of a file to download, as far as the words of its link do not tell them: „ (PDF, 1,2 MB)”. */
export function fileFacts({ url, size }: LibraryFile, words: string, locale: Locale): string {
  if (/\d\s?[kM]B\b/.test(words)) return '';
  const format = url.split('.').at(-1)?.toUpperCase() ?? '';
  const isToldFormat = words
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(format);
  return ` (${[...(isToldFormat ? [] : [format]), fileSize(size, locale)].join(', ')})`;
}
