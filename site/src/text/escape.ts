/** Plain text as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Strips what XML 1.0 has no characters for and no library takes out: C0 controls but tab and line ends, lone
 * surrogates, U+FFFE and U+FFFF. Pasted text holds them now and then, and one makes a whole feed unreadable.
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function onlyXmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
