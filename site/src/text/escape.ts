/** Escapes plain text for HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Removes the characters that XML 1.0 does not allow and no library removes: C0 controls except tab and line ends, lone
 * surrogates, U+FFFE and U+FFFF. Pasted text contains them now and then, and one makes a whole feed unreadable. Source:
 * https://www.w3.org/TR/xml/#charsets
 */
export function onlyXmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
