import type { Page } from 'playwright-core';
import { idOf } from '../../../cms/src/admin/messages/strapi/index.ts';
import { translations } from '../../../cms/src/admin/translations.ts';
import { readStrapiTranslations } from '../../../cms/test/support/strapi-translations.ts';
import { defaultLocale, type Locale } from '../../../shared/src/index.ts';

/** Everything that a screen says, whether it is read or heard; not what people have written. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const content = 'script, style, noscript, textarea, [contenteditable=true], [contenteditable=""], svg';
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'placeholder',
      'title',
      'alt',
    ];
    const texts = new Set<string>([document.title]);
    const add = (text: string | null | undefined) => {
      if (text && /\p{L}{2}/u.test(text)) texts.add(text.replace(/\s+/g, ' ').trim());
    };
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const owner = nodes.currentNode.parentElement;
      if (owner && !owner.closest(content) && owner.checkVisibility()) add(nodes.currentNode.textContent);
    }
    for (const element of document.querySelectorAll(attributes.map((name) => `[${name}]`).join()))
      if (element.checkVisibility() || element.closest('[aria-live]'))
        for (const name of attributes) add(element.getAttribute(name));
    return [...texts];
  });
}

/** Words of English that no Polish text has: what looks like a Polish word too (to, a, do, by, was, most, link) is left out. */
const english =
  'the and of is are you your this that with for from not been has have will can cannot or it its at be all new add create delete edit save search select close open clear loading filter filters name date file files view show hide page more actions settings published draft entry entries relation relations field required value unknown locale locales slug item items error failed success back cancel confirm yes copy week month year day type text title content';
const polish =
  'się nie jest są oraz lub dla przez tego wpis wpisy szukaj zapisz usuń dodaj wybierz nazwa strona stronie język tak czy gdy już jeszcze kto co jak bez od';
const wordsOf = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}.@/-])(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{N}@-])`, 'iu');
const signsOf: Record<Locale, RegExp> = {
  // Of the other language.
  pl: wordsOf(english),
  en: new RegExp(`[ąćęłńóśźż]|${wordsOf(polish).source}`, 'iu'),
};

/** The whole messages of each language, as far as they hold no values. */
const messages = await readMessages();

/** Names that are the same in all languages. */
const names = /Polski\b|Osiedle\b|English\b/g;

/** Which of the texts are not in the panel's language. */
export function foreignTexts(texts: string[], language: Locale, content: string[]): string[] {
  const [own, other] = language === defaultLocale ? [messages.pl, messages.en] : [messages.en, messages.pl];
  return texts.filter((text) => {
    let said = text.replace(names, '');
    for (const written of content) said = said.replaceAll(written, '');
    const whole = said.trim().toLowerCase();
    return signsOf[language].test(said) || (other.has(whole) && !own.has(whole));
  });
}

async function readMessages(): Promise<Record<'pl' | 'en', Set<string>>> {
  const strapis = await readStrapiTranslations();
  const all = (language: 'pl' | 'en') => {
    const of = { pl: 'polish', en: 'english' } as const;
    const byId = strapis.flatMap(({ name, [of[language]]: texts }) =>
      Object.entries(texts).map(([key, text]) => [idOf(name, key), text] as const),
    );
    const texts = Object.values({ ...Object.fromEntries(byId), ...translations[language] });
    return new Set(texts.filter((text) => !/[{<]/.test(text)).map((text) => text.trim().toLowerCase()));
  };
  return { pl: all('pl'), en: all('en') };
}
