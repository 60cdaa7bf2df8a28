import { defaultLocale, type Locale } from '@osiedle/shared';
import type { FieldFault, MarkFields } from '../types.ts';

/** WCAG 2.2, 1.1.1: a mark is never decoration, so it says something in each published language. */
export function markFaults(
  mark: MarkFields | null | undefined,
  path: FieldFault['path'],
  live: readonly Locale[],
): FieldFault[] {
  if (!mark) return [];
  if (!mark.file) {
    const message = 'Dodaj znak na jasne tło: bez niego nie pokażemy żadnego.';
    return mark.darkFile ? [{ path: [...path, 'file'], message }] : [];
  }
  return live.flatMap((locale) => {
    const field = locale === defaultLocale ? 'altDefault' : 'altSecond';
    if (mark[field]?.trim()) return [];
    const language = locale === defaultLocale ? 'po polsku' : 'po angielsku';
    const message = `Napisz ${language}, co mówi znak: jego słowa albo nazwę instytucji.`;
    return [{ path: [...path, field], message }];
  });
}
