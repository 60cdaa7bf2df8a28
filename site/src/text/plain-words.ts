/** The words of a piece of HTML as `sanitise` writes it. @param most how many characters to read */
export function plainWords(html: string, most = Infinity): string {
  return html
    .slice(0, most)
    .replace(/<[^<>]*>?/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .trim();
}
