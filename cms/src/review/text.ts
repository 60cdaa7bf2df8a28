import { errors } from '@strapi/utils';
import { reviewSentences } from './sentences.ts';

/** Signs that nobody sees: of control, but for line breaks, and of direction, by which a text can show what it does not say. */
const unseen = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Reads a plain text that somebody has sent. What looks like HTML stays as it is typed, and is shown so.
 * @returns null where there is none
 * @throws ValidationError where it is no text, or too long
 */
export function readPlainText(sent: unknown, most: number): string | null {
  if (sent === undefined || sent === null) return null;
  if (typeof sent !== 'string') throw new errors.ValidationError(reviewSentences.noText[0]);
  if (sent.length > 4 * most) throw new errors.ValidationError(reviewSentences.tooLong[0]);
  const text = sent
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text.length > most) throw new errors.ValidationError(reviewSentences.tooLong[0]);
  return text || null;
}

/** A text on one line, for the subject of a mail. */
export function onOneLine(text: string, most: number): string {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(unseen, '')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
