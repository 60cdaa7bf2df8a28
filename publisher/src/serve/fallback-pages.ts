import { defaultLocale, secondLocale, type Locale } from '@osiedle/shared/locales';

/** Pages that the server can show without a release. They have no styles: the security policy allows only those of a release's pages. */

interface Words {
  title: string;
  text: string;
}

const words: Record<'preparing' | 'notFound' | 'gone' | 'failed', Record<Locale, Words>> = {
  preparing: {
    pl: {
      title: 'Przygotowujemy stronę',
      text: 'Strona właśnie powstaje. To potrwa chwilę – proszę odświeżyć za moment.',
    },
    en: {
      title: 'The site is being prepared',
      text: 'It will be here in a moment. Please reload the page shortly.',
    },
  },
  notFound: {
    pl: { title: 'Nie ma takiej strony', text: 'Pod tym adresem niczego nie ma.' },
    en: { title: 'There is no such page', text: 'There is nothing at this address.' },
  },
  gone: {
    pl: { title: 'Tej strony już nie ma', text: 'To, co było pod tym adresem, zostało usunięte.' },
    en: { title: 'This page is gone', text: 'What was at this address has been removed.' },
  },
  failed: {
    pl: {
      title: 'Coś poszło nie tak',
      text: 'Nie możemy teraz pokazać tej strony. Proszę spróbować za chwilę.',
    },
    en: {
      title: 'Something went wrong',
      text: 'We cannot show this page right now. Please try again shortly.',
    },
  },
};

/** An HTML page that says one thing in both languages, the default language first. */
export function bilingualPage(kind: keyof typeof words): string {
  const first = words[kind][defaultLocale];
  const second = words[kind][secondLocale];
  return bareHtmlPage(
    defaultLocale,
    `${first.title} / ${second.title}`,
    `${wordsAs(first, 'h1')}
<div lang="${secondLocale}">
${wordsAs(second, 'h2')}
</div>`,
  );
}

/** An HTML page in one language, for an address with nothing (404) or no longer anything (410). */
export function fallbackPage(status: 404 | 410, locale: Locale): string {
  const message = words[status === 410 ? 'gone' : 'notFound'][locale];
  return bareHtmlPage(locale, message.title, wordsAs(message, 'h1'));
}

function wordsAs({ title, text }: Words, heading: string): string {
  return `<${heading}>${title}</${heading}>
<p>${text}</p>`;
}

/** An HTML page without styles. @param body its HTML @param head more HTML for its head */
export function bareHtmlPage(locale: Locale, title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${head && `\n${head}`}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
