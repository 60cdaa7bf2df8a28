import type { Core } from '@strapi/strapi';
import { accountNames } from '../accounts/account-names.ts';
import { accountLanguage, panelLink, type Account } from '../accounts/account.ts';
import { readTitle } from '../conflicts/shown.ts';
import { Attempts } from '../doors/attempts.ts';
import { log } from '../log.ts';
import type { Mail } from '../mail/index.ts';
import { siteHost } from '../settings.ts';
import { openComments } from './comments.ts';
import { reviewLetter } from './letters.ts';
import { withoutLetters } from './letters-off.ts';
import type { ReviewedEntry, StepKind } from './model.ts';
import { stepsOf } from './steps.ts';

/** What there is to tell of an entry. */
export interface News {
  entry: ReviewedEntry;
  kind: StepKind;
  /** Who did it; nobody is told of what they did themselves. */
  by: number | null;
  /** Whom to tell; by default everybody who may publish the entry. */
  to?: number;
}
export type TellReview = (news: News) => void;

/** A request is told after so long, in milliseconds: whoever asks may add a sentence, or think better of it. */
const requestPauseMs = 60_000;
/** So long nobody gets a second letter of the same kind about the same entry, in milliseconds. */
const quietMs = 10 * 60_000;

/** Tells people by mail, in the background, where there is mail: nobody waits for its server (docs/adr/0035). */
export function teller(strapi: Core.Strapi, mail: Mail | undefined): TellReview {
  const told = new Attempts(1, quietMs);
  return (news) => {
    if (!mail?.isUsable) return;
    const work = (): void => {
      send(strapi, mail, told, news).catch((err: unknown) => log.error({ err }, 'review not told'));
    };
    if (news.kind === 'asked') setTimeout(work, requestPauseMs).unref();
    else work();
  };
}

async function send(strapi: Core.Strapi, mail: Mail, told: Attempts, news: News): Promise<void> {
  const { entry, kind, by } = news;
  const { uid, documentId, locale } = entry;
  const step = (await stepsOf(strapi, entry)).at(-1);
  // Taken back, or done, meanwhile.
  if (step?.step !== kind) return;
  const readers = await readersOf(strapi, news);
  if (readers.length === 0) return;
  const subject = `${kind} ${uid} ${documentId} ${locale}`;
  const title = await readTitle(strapi, uid, documentId, locale);
  const name = (await accountNames(strapi, [by])).get(by) ?? null;
  const comments = await openComments(strapi, entry);
  const query = new URLSearchParams({ 'plugins[i18n][locale]': locale });
  const link = panelLink(`/content-manager/collection-types/${uid}/${documentId}?${query}`);
  for (const reader of readers) {
    if (told.take(`${subject} ${reader.id}`) > 0) continue;
    const letter = reviewLetter({
      ...{ kind, uid, title, by: name, note: step.note, comments, link },
      locale: accountLanguage(reader),
      site: siteHost(),
      profile: panelLink('/me'),
    });
    const outcome = await mail.notify(`review ${subject}`, reader.email, letter);
    log.info({ account: reader.id, mail: outcome, step: kind, uid, documentId, locale }, 'review told');
  }
}

/** The accounts that are told: open ones that have not chosen to get no letters. */
async function readersOf(strapi: Core.Strapi, { entry: { uid }, by, to }: News): Promise<Account[]> {
  const mayPublish = { permissions: { action: 'plugin::content-manager.explorer.publish', subject: uid } };
  const accounts: Account[] = await strapi.db.query('admin::user').findMany({
    select: ['id', 'email', 'preferedLanguage', 'isActive'],
    where: {
      ...(to === undefined ? { roles: mayPublish } : { id: to }),
      isActive: true,
      blocked: { $ne: true },
      password: { $notNull: true },
    },
  });
  const others = [...new Map(accounts.map((one) => [one.id, one])).values()].filter(({ id }) => id !== by);
  const off = await withoutLetters(
    strapi,
    others.map(({ id }) => id),
  );
  return others.filter(({ id }) => !off.has(id));
}
