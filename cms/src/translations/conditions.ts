import { defaultLocale, secondLocale, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { translationStates, type TranslationState } from './state.ts';
import { translationsUid } from './table.ts';

type Where = Record<string, unknown>;

/** The condition that the drafts of entries fit whose translation is in a state. */
export function inTranslationState(strapi: Core.Strapi, uid: string, state: TranslationState): Where {
  const has = (locale: Locale): Where => ({ documentId: { $in: documentsIn(strapi, uid, locale) } });
  const lacks = (locale: Locale): Where => ({ documentId: { $notIn: documentsIn(strapi, uid, locale) } });
  const marked = (where: Where) => documentsWith(strapi, { uid, ...where });
  const [unneeded, outdated] = [marked({ unneeded: true }), marked({ olderSince: { $notNull: true } })];
  const conditions: Record<TranslationState, Where[]> = {
    missing: [lacks(secondLocale), { documentId: { $notIn: unneeded } }],
    unneeded: [lacks(secondLocale), { documentId: { $in: unneeded } }],
    outdated: [{ documentId: { $in: outdated } }],
    current: [has(defaultLocale), has(secondLocale), { documentId: { $notIn: outdated } }],
    only: [lacks(defaultLocale)],
  };
  return { $and: conditions[state] };
}

/** The condition that the drafts of entries fit which are published in a language. */
export function publishedIn(
  strapi: Core.Strapi,
  uid: string,
  locale: Locale,
): { documentId: { $in: unknown } } {
  return { documentId: { $in: subquery(strapi, uid, { locale, publishedAt: { $notNull: true } }) } };
}

function documentsIn(strapi: Core.Strapi, uid: string, locale: Locale): unknown {
  return subquery(strapi, uid, { locale, publishedAt: { $null: true } });
}

function documentsWith(strapi: Core.Strapi, where: Where): unknown {
  return subquery(strapi, translationsUid, where);
}

function subquery(strapi: Core.Strapi, uid: string, where: Where): unknown {
  return strapi.db.queryBuilder(uid).select('documentId').where(where).getKnexQuery();
}

interface Marked {
  documentId: string;
  unneeded: boolean | number;
  olderSince: string | null;
}

/** The states of entries' translations. */
export async function translationStatesOf(
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[],
): Promise<Map<string, TranslationState>> {
  const documentId = { $in: documentIds };
  const drafts: { documentId: string; locale: Locale }[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $null: true } }, select: ['documentId', 'locale'] });
  const marked: Marked[] = await strapi.db.query(translationsUid).findMany({ where: { uid, documentId } });
  const marks = new Map(marked.map((mark) => [mark.documentId, mark]));
  const languages = Map.groupBy(drafts, (draft) => draft.documentId);
  return new Map(
    [...languages].map(([id, rows]) => [
      id,
      stateOf(
        rows.map(({ locale }) => locale),
        marks.get(id),
      ),
    ]),
  );
}

function stateOf(languages: Locale[], mark: Marked | undefined): TranslationState {
  if (!languages.includes(defaultLocale)) return 'only';
  if (!languages.includes(secondLocale)) return mark?.unneeded ? 'unneeded' : 'missing';
  return mark?.olderSince ? 'outdated' : 'current';
}

export function isTranslationState(value: unknown): value is TranslationState {
  return translationStates.some((state) => state === value);
}
