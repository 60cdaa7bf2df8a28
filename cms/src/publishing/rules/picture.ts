import { defaultLocale, type Locale } from '@osiedle/shared';
import type { FieldFault, PictureFields } from '../types.ts';

/** WCAG 2.2, 1.1.1: a picture needs a description in each published language, unless it is marked decorative. */
export function pictureFaults(
  picture: PictureFields | null | undefined,
  path: FieldFault['path'],
  live: readonly Locale[],
): FieldFault[] {
  if (!picture?.file || picture.decorative) return [];
  return live.flatMap((locale) => {
    const field = locale === defaultLocale ? 'altDefault' : 'altSecond';
    if (picture[field]?.trim()) return [];
    const language = locale === defaultLocale ? 'po polsku' : 'po angielsku';
    const message = `Opisz ${language}, co widać na obrazie, albo zaznacz, że jest tylko ozdobą.`;
    return [{ path: [...path, field], message }];
  });
}
