import { createHash } from 'node:crypto';
import { defaultLocale, type EditorialType, type Locale, type PreviewFault } from '@osiedle/shared';
import { wordsOf } from '../panel/index.ts';
import type { Words } from '../panel/types.ts';
import { onSite, previewSentences, unnamedField, type PreviewSentence } from './sentences.ts';

/** A page in the place of a preview. */
export interface WordsPage {
  html: string;
  policy: string;
}

interface Extra {
  /** Lines below the text. */
  lines?: string[];
  /** An address of the site. */
  link?: string;
  /** The page comes back by itself. */
  isComing?: boolean;
}

const styles =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;color:#1d1d33;background:#fff}h1{font-size:1.5rem;line-height:1.25}li{margin:.25rem 0}';
const hash = createHash('sha256').update(styles).digest('base64');

/** A page that says in words why there is no preview. */
export function wordsPage(
  sentence: PreviewSentence,
  language: Locale,
  { lines = [], link, isComing }: Extra = {},
): WordsPage {
  const [title, text] = previewSentences[sentence].map((words: Words) =>
    escapeHtml(inLanguage(words, language)),
  );
  const list =
    lines.length > 0 ? `\n<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>` : '';
  const leave = link
    ? `\n<p><a href="${escapeHtml(link)}" target="_blank" rel="noreferrer">${inLanguage(onSite, language)}</a></p>`
    : '';
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>${isComing ? '\n<meta http-equiv="refresh" content="1">' : ''}
<style>${styles}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>${list}${leave}
</main>
</body>
</html>
`;
  return {
    html,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'self'`,
  };
}

/** The labels of the fields that keep a draft from being shown, each once, as its form has them. */
export function faultyFields(
  type: EditorialType,
  fields: Extract<PreviewFault, { fault: 'fields' }>['fields'],
  language: Locale,
): string[] {
  const labels = fields.map(([name, position]) => {
    const label = inLanguage(wordsOf(type, String(name))?.label ?? unnamedField, language);
    return typeof position === 'number' ? `${label} (${position + 1}.)` : label;
  });
  return [...new Set(labels)];
}

function inLanguage(words: Words, language: Locale): string {
  return words[language === defaultLocale ? 0 : 1];
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
