import { extname } from 'node:path';

/** What file systems and the database hold. Polish letters have two bytes, others up to four. */
const maxNameBytes = 255;
const maxExtensionBytes = 16;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A name that can be kept: without control characters and, if it is long, shortened before its extension. */
export function storableName(name: string): string {
  // Nothing is known of most names that are so long; to compose all of their letters takes its time.
  const whole = name.length > 10_000 ? name.slice(0, 5000) + name.slice(-100) : name;
  const clean = whole
    .toWellFormed()
    .normalize()
    .replace(/\p{Cc}/gu, ' ');
  if (Buffer.byteLength(clean) <= maxNameBytes) return clean;
  const last = extname(clean);
  const extension = Buffer.byteLength(last) <= maxExtensionBytes ? last : '';
  let stem = '';
  // A letter stays together with its accents.
  for (const { segment } of graphemes.segment(
    clean.slice(0, Math.min(maxNameBytes, clean.length - extension.length)),
  )) {
    if (Buffer.byteLength(stem + segment + extension) > maxNameBytes) break;
    stem += segment;
  }
  return `${stem.trimEnd() || 'plik'}${extension}`;
}

/** A file's name as Strapi takes it, which refuses signs that Windows does not have in names. */
export function storableFileName(name: string): string {
  return storableName(name).replace(/[<>:"/\\|?*]/g, '-');
}

/** The name with an extension that is among those allowed: its own, or else the first one. */
export function withExtension(name: string, allowed: string[]): string {
  const own = extname(name);
  return allowed.includes(own.toLowerCase())
    ? name
    : `${name.slice(0, name.length - own.length)}${allowed[0]}`;
}
