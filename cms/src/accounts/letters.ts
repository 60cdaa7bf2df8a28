import { intlTag, timeZone, type Locale } from '@osiedle/shared';
import type { Letter } from '../mail/index.ts';

/** What letters to accounts are made of. */
export interface LetterFacts {
  locale: Locale;
  /** The account's e-mail. */
  email: string;
  /** The site that the panel belongs to, by its host. */
  site: string;
  link: URL;
  /** Until when the link works. */
  until: Date;
}
type InvitationFacts = LetterFacts & { inviter: string; panel: URL };

const words: Record<
  Locale,
  {
    until: (day: string, time: string) => string;
    reset: (facts: LetterFacts, until: string) => Omit<Letter, 'locale'>;
    invitation: (facts: InvitationFacts, until: string) => Omit<Letter, 'locale'>;
  }
> = {
  pl: {
    until: (day, time) => `${day}, godz. ${time}`,
    reset: ({ site, email, link }, until) => ({
      subject: `Nowe hasło do panelu redakcji (${site})`,
      paragraphs: [
        'Dzień dobry,',
        `ktoś poprosił o nowe hasło do konta ${email} w panelu redakcji strony ${site}. Jeśli to Ty, ustaw je tutaj:`,
        link,
        `Link działa przez godzinę (do ${until}) i tylko raz. Kolejna prośba unieważnia poprzedni link.`,
        'Jeśli to nie Ty, nic nie rób. Dotychczasowe hasło działa dalej.',
      ],
    }),
    invitation: ({ site, email, link, inviter, panel }, until) => ({
      subject: `Zaproszenie do redakcji (${site})`,
      paragraphs: [
        'Dzień dobry,',
        `${inviter} zaprasza Cię do redakcji strony ${site}. Załóż konto tutaj, podając imię i hasło:`,
        link,
        `Link działa przez tydzień (do ${until}) i tylko raz. Jeśli przestał działać, poproś o nowe zaproszenie.`,
        `Później logujesz się adresem ${email} tutaj:`,
        panel,
        'Jeśli ta wiadomość trafiła do Ciebie przez pomyłkę, usuń ją.',
      ],
    }),
  },
  en: {
    until: (day, time) => `${time} on ${day}`,
    reset: ({ site, email, link }, until) => ({
      subject: `A new password for the editors’ panel (${site})`,
      paragraphs: [
        'Hello,',
        `Somebody has asked for a new password for the account ${email} in the editors’ panel of ${site}. If it was you, set it here:`,
        link,
        `The link works for an hour (until ${until}), and only once. Asking again makes an earlier link void.`,
        'If it was not you, there is nothing to do. Your password stays as it is.',
      ],
    }),
    invitation: ({ site, email, link, inviter, panel }, until) => ({
      subject: `Invitation to the editors’ panel (${site})`,
      paragraphs: [
        'Hello,',
        `${inviter} invites you to edit the site ${site}. Make your account here, with your name and a password:`,
        link,
        `The link works for a week (until ${until}), and only once. If it no longer works, ask for a new invitation.`,
        `Later you log in as ${email} here:`,
        panel,
        'If this message has reached you by mistake, please delete it.',
      ],
    }),
  },
};

/** To somebody who has forgotten their password. */
export function resetLetter(facts: LetterFacts): Letter {
  return { locale: facts.locale, ...words[facts.locale].reset(facts, untilIn(facts)) };
}

/** To somebody who is invited. */
export function invitationLetter(facts: InvitationFacts): Letter {
  return { locale: facts.locale, ...words[facts.locale].invitation(facts, untilIn(facts)) };
}

/** The end of a link's time, on the city's clocks. */
function untilIn({ locale, until }: LetterFacts): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlTag[locale], { timeZone, ...options }).format(until);
  return words[locale].until(part({ dateStyle: 'long' }), part({ timeStyle: 'short' }));
}
