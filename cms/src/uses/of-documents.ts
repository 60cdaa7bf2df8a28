import { editorialTypes, routedTypes, uidOf, type TypeName } from '@osiedle/shared';
import { writeReference, type ReferenceType } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import { pathsTo, whereAt } from '../journal/referrers.ts';
import { longTexts, rowsThatLink, usesIn, type Row, type Use } from '../uploads/used-by.ts';

/** Documents of one type. */
export interface Documents {
  type: TypeName;
  documentIds: string[];
  /** The language that is meant; all of them where there is none. */
  locale?: string | undefined;
}

/** Who uses documents: every other document that refers to one of them in a field or a text, draft or published. */
export async function usesOfDocuments(
  strapi: Core.Strapi,
  { type: target, documentIds, ...meant }: Documents,
): Promise<Use[]> {
  if (documentIds.length === 0) return [];
  // A look-up has all languages in one document.
  const locale = editorialTypes.some((one) => one === target) ? meant.locale : undefined;
  const uses = await usesIn(strapi, async (type, select) => {
    const rows: Row[] = [];
    const query = strapi.db.query(uidOf(type));
    const referred = { documentId: { $in: documentIds }, ...(locale && { locale }) };
    for (const path of pathsTo(strapi, uidOf(target), type))
      rows.push(...((await query.findMany({ where: whereAt(path, referred), select })) as Row[]));
    if (isRouted(target))
      rows.push(...(await rowsThatLink(strapi, type, target as ReferenceType, documentIds, select)));
    const texts = isRouted(target) ? longTexts(strapi, type) : [];
    if (texts.length === 0) return rows;
    const references = documentIds.map((documentId) =>
      writeReference({ type: target as ReferenceType, documentId }),
    );
    const named = references.flatMap((sign) => texts.map((field) => ({ [field]: { $contains: sign } })));
    rows.push(
      ...((await query.findMany({
        where: { $or: named, ...inLanguage(strapi, type, locale) },
        select,
      })) as Row[]),
    );
    return rows;
  });
  return uses.filter((use) => use.type !== target || !documentIds.includes(use.documentId));
}

function isRouted(type: TypeName): boolean {
  return routedTypes.some((one) => one === type);
}

/** A text leads to the document in its own language. */
function inLanguage(strapi: Core.Strapi, type: TypeName, locale?: string): object {
  return locale && 'locale' in strapi.getModel(uidOf(type) as never)['attributes'] ? { locale } : {};
}
