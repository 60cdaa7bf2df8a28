import { types, type Locale } from '@osiedle/shared';
import type { Letter } from '../mail/index.ts';
import { typeOf, type StepKind } from './model.ts';
import { onOneLine } from './text.ts';

/** What letters about reviews are made of. */
export interface ReviewLetterFacts {
  kind: StepKind;
  /** The reader's language. */
  locale: Locale;
  uid: string;
  title: string | null;
  /** Who has asked, sent back or published. */
  by: string | null;
  note: string | null;
  /** How many comments wait. */
  comments: number;
  /** The site that the panel belongs to, by its host. */
  site: string;
  /** The entry's form, and the reader's profile. */
  link: URL;
  profile: URL;
}

interface Told {
  type: string;
  title: string;
  by: string;
}
interface Words {
  greeting: string;
  somebody: string;
  untitled: string;
  subject: Record<StepKind, (title: string) => string>;
  sentence: Record<StepKind, (told: Told) => string>;
  comments: (count: number) => string;
  open: string;
  off: string;
}

const words: Record<Locale, Words> = {
  pl: {
    greeting: 'Dzień dobry,',
    somebody: 'ktoś z redakcji',
    untitled: 'bez tytułu',
    subject: {
      asked: (title) => `Do sprawdzenia: ${title}`,
      returned: (title) => `Do poprawy: ${title}`,
      published: (title) => `Opublikowano: ${title}`,
    },
    sentence: {
      asked: ({ type, title, by }) => `${by} prosi o sprawdzenie: „${title}” (${type}).`,
      returned: ({ type, title, by }) => `${by} odsyła do poprawy: „${title}” (${type}).`,
      published: ({ type, title }) => `Opublikowano: „${title}” (${type}).`,
    },
    comments: (count) => `Uwagi, które czekają: ${count}.`,
    open: 'Otwórz wpis tutaj:',
    off: 'Takie wiadomości możesz wyłączyć w swoim profilu:',
  },
  en: {
    greeting: 'Hello,',
    somebody: 'Somebody',
    untitled: 'untitled',
    subject: {
      asked: (title) => `To review: ${title}`,
      returned: (title) => `To change: ${title}`,
      published: (title) => `Published: ${title}`,
    },
    sentence: {
      asked: ({ type, title, by }) => `${by} asks for a review of “${title}” (${type}).`,
      returned: ({ type, title, by }) => `${by} has sent back “${title}” (${type}), for changes.`,
      published: ({ type, title }) => `“${title}” (${type}) is published.`,
    },
    comments: (count) => `Comments that wait: ${count}.`,
    open: 'Open the entry here:',
    off: 'You can turn off such messages in your profile:',
  },
};

/** The longest title in a letter, in characters. */
const longestTitle = 120;

/** To Editors when somebody asks for a review, and to whoever asked when the entry is sent back or published. */
export function reviewLetter(facts: ReviewLetterFacts): Letter {
  const { kind, locale, uid, note, comments, site, link, profile } = facts;
  const said = words[locale];
  const title = onOneLine(facts.title ?? '', longestTitle) || said.untitled;
  const by = onOneLine(facts.by ?? '', longestTitle) || said.somebody;
  const type = types[typeOf(uid)].words[locale].one;
  return {
    locale,
    subject: `${said.subject[kind](title)} (${site})`,
    paragraphs: [
      said.greeting,
      said.sentence[kind]({ type, title, by }),
      ...(note ? note.split(/\n+/) : []),
      ...(kind === 'returned' && comments > 0 ? [said.comments(comments)] : []),
      said.open,
      link,
      said.off,
      profile,
    ],
  };
}
