import { randomBytes } from 'node:crypto';
import { defaultLocale, isLocale, type Locale } from '@osiedle/shared';
import { settings } from '../settings.ts';

/** An account of the panel, as Strapi keeps it. */
export interface Account {
  id: number;
  email: string;
  firstname?: string | null;
  lastname?: string | null;
  /** Its hash; none while somebody is only invited. */
  password?: string | null;
  isActive: boolean;
  preferedLanguage?: string | null;
  registrationToken?: string | null;
}

/** The functions of Strapi's service for accounts that are used here. */
export interface Users {
  create(account: Partial<Account>): Promise<Account>;
  findOne(id: number): Promise<Account | null>;
  findOneByEmail(email: string): Promise<Account | null>;
  findRegistrationInfo(token: string): Promise<unknown>;
  register(input: { registrationToken: string }): Promise<Account>;
  updateById(id: number, values: object): Promise<Account | null>;
}

/** The language that somebody reads the panel and mails in. */
export function accountLanguage({ preferedLanguage }: Pick<Account, 'preferedLanguage'>): Locale {
  return isLocale(preferedLanguage) ? preferedLanguage : defaultLocale;
}

/** What nobody guesses. */
export function randomToken(): string {
  return randomBytes(20).toString('hex');
}

/** An address of the panel, for mails: as the operator has set it, whatever a request says that it is. */
export function panelLink(path: string): URL {
  const base = settings().CMS_PUBLIC_URL?.href.replace(/\/$/, '') ?? '';
  return new URL(`${base}/admin${path}`);
}
