import { types, uidOf, type Locale, type TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { contentId, type Withdrawal } from '../content-files/index.ts';
import { appendRows } from '../journal/append.ts';
import { serialise } from '../journal/serialise.ts';
import { lastWithdrawals } from '../journal/withdrawals.ts';

/** When something of each type was last withdrawn: feeds have that date. */
export async function readWithdrawalsInCms(strapi: Core.Strapi): Promise<Withdrawal[]> {
  const typeOf = new Map<string, TypeName>(
    (Object.keys(types) as TypeName[]).map((type) => [uidOf(type), type]),
  );
  return (await lastWithdrawals(strapi)).flatMap(({ uid, locale, at }) => {
    const type = typeOf.get(uid);
    return type ? [{ type, locale: locale as Locale | null, at }] : [];
  });
}

/** Notes withdrawals that were later than those of this CMS, of a document that nobody has. */
export async function importWithdrawals(
  strapi: Core.Strapi,
  withdrawals: readonly Withdrawal[],
  { isDryRun = false }: { isDryRun?: boolean },
): Promise<void> {
  const own = await readWithdrawalsInCms(strapi);
  const later = withdrawals.filter(
    ({ type, locale, at }) => !own.some((one) => one.type === type && one.locale === locale && one.at >= at),
  );
  if (isDryRun || later.length === 0) return;
  const rows = later.map(({ type, locale, at }) => ({
    uid: uidOf(type),
    documentId: contentId('withdrawal', type),
    locale,
    action: 'delete',
    document: null,
    at,
  }));
  await serialise(strapi, () => appendRows(strapi, rows));
}
