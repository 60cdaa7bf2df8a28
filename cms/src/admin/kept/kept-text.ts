import { isSameValue } from './put-changes.ts';

type Values = Record<string, unknown>;

/** What an editor has changed in a form and not saved, as it lies on the device. */
export interface KeptText {
  id: string;
  /** Whose it is: the account's id and e-mail. */
  account: string;
  /** The content type's uid. */
  model: string;
  /** The document's id; `new`, `single`, or `clone/` and the id of what is copied. */
  entry: string;
  /** Of an entry with languages. */
  locale: string | undefined;
  /** When it was kept last, in milliseconds. */
  at: number;
  /** What the form was filled with: see `formVersion`. */
  version: string | undefined;
  /** By field: what the form began with, and what it has. */
  changes: Record<string, { from: unknown; to: unknown }>;
}

/** The form that a text belongs to. */
export type KeptPlace = Pick<KeptText, 'account' | 'model' | 'entry' | 'locale'>;

/** For so long a text is kept. */
export const keepMs = 7 * 24 * 60 * 60 * 1000;

/** Whether a text has been kept for too long, or by a clock that was wrong. */
export const isExpired = ({ at }: KeptText, now: number): boolean => Math.abs(now - at) > keepMs;

/** The texts to offer in a form, the newest first. */
export function textsFor(
  all: KeptText[],
  { account, model, entry, locale }: KeptPlace,
  now: number,
): KeptText[] {
  return all
    .filter(
      (one) =>
        one.account === account &&
        one.model === model &&
        one.entry === entry &&
        one.locale === locale &&
        !isExpired(one, now),
    )
    .sort((one, other) => other.at - one.at);
}

/** What must not stay on the device: other people's texts, and old ones. @param account whose session there is, if any */
export function textsToForget(all: KeptText[], account: string | undefined, now: number): KeptText[] {
  return all.filter((one) => isExpired(one, now) || (account !== undefined && one.account !== account));
}

/** What differs between two states of a form, by field. */
export function changesBetween(from: Values, to: Values): KeptText['changes'] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(
    names
      .filter((name) => !isSameValue(from[name], to[name]))
      .map((name) => [name, { from: from[name], to: to[name] }]),
  );
}

/** What the form at an address is of. @param id the document's id, where there is one */
export function entryAt(pathname: string, id: string | undefined): string {
  if (pathname.includes('/single-types/')) return 'single';
  return pathname.includes('/clone/') ? `clone/${id}` : (id ?? 'new');
}
