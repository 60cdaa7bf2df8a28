import type { Locale } from '@osiedle/shared';

/** What is written to somebody, in their language: paragraphs of words, and the links among them. */
export interface Letter {
  locale: Locale;
  subject: string;
  paragraphs: (string | URL)[];
}

/** A letter for programs that show no HTML. */
export function asText({ paragraphs }: Letter): string {
  return `${paragraphs.map(String).join('\n\n')}\n`;
}

export function asHtml({ locale, subject, paragraphs }: Letter): string {
  const body = paragraphs.map((part) => {
    const text = escaped(String(part));
    return `<p>${part instanceof URL ? `<a href="${text}">${text}</a>` : text}</p>`;
  });
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="max-width:36em;font:1em/1.5 sans-serif;overflow-wrap:anywhere">',
    ...body,
    '</body></html>',
  ].join('\n');
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
