import { isDecoration, isAlternativeText } from '@osiedle/shared/markdown/alternative-text';
import { picturesIn, type TextPicture } from '@osiedle/shared/markdown/pictures';
import { filesNamedIn } from '../../uploads/named-files.ts';
import { longTexts } from '../../uploads/used-by.ts';
import { wordsForAccount } from '../../uploads/refusal.ts';
import type { FieldFault, Write } from '../types.ts';

/** How many pictures a message names. */
const maxNamed = 3;

/**
 * WCAG 2.2, 1.1.1, for pictures in texts: each needs an alternative text there or in the library, or says that it is
 * decoration. Pictures that the site does not show, since they are not in the library, need none.
 */
export async function textPictureFaults(
  { strapi, type }: Pick<Write, 'strapi' | 'type'>,
  row: object,
): Promise<FieldFault[]> {
  const undescribed = longTexts(strapi, type).flatMap((field) => {
    const text: unknown = (row as Record<string, unknown>)[field];
    const pictures =
      typeof text === 'string' ? picturesIn(text).filter((one) => !isDescribed(one.alternative)) : [];
    return pictures.length > 0 ? [{ field, pictures }] : [];
  });
  if (undescribed.length === 0) return [];
  const addresses = undescribed.flatMap(({ pictures }) => pictures.map(({ address }) => address));
  const { fileAt } = await filesNamedIn(strapi, addresses);
  const nameOf = ({ alternative, address }: TextPicture): string[] => {
    const file = fileAt(address);
    const isShown = file?.mime.startsWith('image/') && !isDescribed(file.alternativeText ?? '');
    return file && isShown ? [alternative.trim() || file.name] : [];
  };
  return undescribed.flatMap(({ field, pictures }) => {
    const names = [...new Set(pictures.flatMap(nameOf))];
    return names.length > 0 ? [{ path: [field], message: messageFor(names) }] : [];
  });
}

function isDescribed(alternative: string): boolean {
  return isDecoration(alternative) || isAlternativeText(alternative);
}

function messageFor(names: string[]): string {
  const some = names.slice(0, maxNamed);
  const [more, isOne] = [names.length > maxNamed ? ' …' : '', names.length === 1];
  return wordsForAccount([
    `${isOne ? 'Zdjęcie' : 'Zdjęcia'} ${some.map((name) => `„${name}”`).join(', ')}${more} ${isOne ? 'nie ma' : 'nie mają'} opisu. ` +
      'Kliknij zdjęcie w tekście i napisz, co widać, na przykład: Sąsiedzi sadzą drzewo. Jeśli to tylko ozdoba, napisz „ozdoba”.',
    `The ${isOne ? 'picture' : 'pictures'} ${some.map((name) => `“${name}”`).join(', ')}${more} ${isOne ? 'has' : 'have'} no description. ` +
      'Click the picture in the text, and write what can be seen, for example: Neighbours plant a tree. If it is only decoration, write “decoration”.',
  ]);
}
