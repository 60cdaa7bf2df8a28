/** A form that somebody has changed and not saved yet. */
export interface Lease {
  /** Tells the forms of one person apart; the panel draws it by lot. */
  form: string;
  account: number;
  uid: string;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
  /** When the first change was made, in milliseconds. */
  since: number;
  /** When the lease ends by itself. */
  until: number;
}

/** How long a lease lasts after its last renewal: browsers let hidden pages speak once a minute. */
export const leaseMs = 90_000;
/** More forms than anybody has open: a session cannot fill the memory. */
const maxPerAccount = 50;

/**
 * Who is editing what, in memory: a hint that is worth nothing after a minute and a half needs neither a table nor a
 * write to the database, where saves wait for each other. After a restart the panels renew their leases.
 */
export class Leases {
  #all: Lease[] = [];
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Begins a lease, or renews it. */
  renew(asked: Omit<Lease, 'since' | 'until'>): void {
    const now = this.#now();
    const known = this.#current().find((one) => one.form === asked.form && one.account === asked.account);
    const isSame =
      known?.uid === asked.uid && known.documentId === asked.documentId && known.locale === asked.locale;
    const others = this.#all.filter((one) => one !== known);
    const own = others.filter((one) => one.account === asked.account);
    const dropped = own.length >= maxPerAccount ? own[0] : undefined;
    const since = known && isSame ? known.since : now;
    this.#all = [...others.filter((one) => one !== dropped), { ...asked, since, until: now + leaseMs }];
  }

  /** Ends the lease of a form; of all forms of the account where there is none. */
  end(account: number, form?: string): void {
    this.#all = this.#current().filter(
      (one) => one.account !== account || (form !== undefined && one.form !== form),
    );
  }

  /** The leases on documents of a type in a language, the oldest first. */
  of(uid: string, locale: string | null): Lease[] {
    return this.#current()
      .filter((one) => one.uid === uid && one.locale === locale)
      .sort((one, other) => one.since - other.since);
  }

  #current(): Lease[] {
    const now = this.#now();
    this.#all = this.#all.filter(({ until }) => until > now);
    return this.#all;
  }
}
