import { defaultLocale, fileUid, types, uidOf, type TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { accountNames } from '../accounts/account-names.ts';
import { expand } from '../history/compact.ts';
import { settings } from '../settings.ts';
import type { BinList, BinnedItem } from './binned.ts';
import { binUid, type BinnedEntry, type BinRow } from './table.ts';

/** Whoever asks, and what they may do. */
export interface BinAsker {
  id: number;
  ability: { can(action: string, subject?: string): boolean };
}

/** Nobody looks through more. */
const mostListed = 500;
const dayMs = 24 * 60 * 60 * 1000;

const typeOf = new Map<string, TypeName>(
  (Object.keys(types) as TypeName[]).map((type) => [uidOf(type), type]),
);

/** Lists what whoever asks could have deleted themselves, the last deletion first. */
export async function listBin(strapi: Core.Strapi, asker: BinAsker): Promise<BinList> {
  const { BIN_DAYS: days } = settings();
  const rows: BinRow[] = await strapi.db.query(binUid).findMany({ orderBy: { id: 'desc' } });
  const own = rows.filter((row) => mayHandle(strapi, asker, row)).slice(0, mostListed);
  const names = await accountNames(
    strapi,
    own.map(({ actor }) => actor),
  );
  const items = own.map((row): BinnedItem => {
    const { id, uid, title, at, actor } = row;
    const type = typeOf.get(uid);
    return {
      id,
      title,
      at,
      until: new Date(Date.parse(at) + days * dayMs).toISOString(),
      locales: localesOf(row),
      name: names.get(actor) ?? null,
      isOwn: actor === asker.id,
      ...(type && { type }),
    };
  });
  return { days, items };
}

/** Finds something that whoever asks may bring back. */
export async function findBinned(
  strapi: Core.Strapi,
  asker: BinAsker,
  id: string | undefined,
): Promise<BinRow | undefined> {
  if (!/^\d{1,9}$/.test(id ?? '')) return undefined;
  const row: BinRow | null = await strapi.db.query(binUid).findOne({ where: { id: Number(id) } });
  return row && mayHandle(strapi, asker, row) ? row : undefined;
}

/** Whoever may delete something may bring it back: an Author only what they have begun. */
function mayHandle(strapi: Core.Strapi, { ability }: BinAsker, { uid, body }: BinRow): boolean {
  if (uid === fileUid) return ability.can('plugin::upload.assets.update', fileUid);
  if (!(uid in strapi.contentTypes)) return false;
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ability, model: uid }) as { can: { delete(entity?: object): boolean } };
  if (!checker.can.delete()) return false;
  // All languages come back at once.
  return (expand(body) as BinnedEntry).versions.every(({ locale, owner }) =>
    checker.can.delete({ ...(locale && { locale }), createdBy: owner === null ? null : { id: owner } }),
  );
}

function localesOf({ uid, body }: BinRow): string[] {
  if (uid === fileUid) return [];
  const locales = (expand(body) as BinnedEntry).versions.flatMap(({ locale }) => locale || []);
  return locales.toSorted((one) => (one === defaultLocale ? -1 : 1));
}
