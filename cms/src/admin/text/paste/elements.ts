import type { Styles } from './styles.ts';

/** Elements that begin a line of their own. */
export const blockNames = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements without words for readers. */
const silent = new Set(
  'SCRIPT STYLE XML META LINK TITLE HEAD TEMPLATE NOSCRIPT INPUT BUTTON SELECT TEXTAREA SVG COL COLGROUP'.split(
    ' ',
  ),
);

/** Things that a page brings along from elsewhere. */
export const embedded = new Set('IFRAME VIDEO AUDIO OBJECT EMBED CANVAS'.split(' '));

/** Whether nobody sees an element where it was copied. */
export function isSilent(element: Element, styles: Styles): boolean {
  if (silent.has(element.tagName.toUpperCase())) return true;
  if (/mso-hide:\s*all/i.test(element.getAttribute('style') ?? '')) return true;
  return styles.own(element, 'display') === 'none';
}

/** Word's own styles, which browsers do not know: `mso-list`, `mso-element`. */
export function msoStyle(element: Element, name: string): string | undefined {
  return new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`, 'i')
    .exec(element.getAttribute('style') ?? '')?.[1]
    ?.trim();
}

/** The level of a heading, which programs say in several ways. */
export function headingLevel(element: Element): number | undefined {
  const [, digit] = /^H([1-6])$/.exec(element.tagName) ?? [];
  if (digit) return Number(digit);
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level') ?? 2);
  if (/\bMsoTitle/.test(element.className)) return 1;
  const outline = msoStyle(element, 'mso-outline-level');
  return outline && element.tagName === 'P' ? Number(outline) : undefined;
}

/** Whether a paragraph follows the one before without a gap, as lines do. */
export function isTight(element: Element, styles: Styles): boolean {
  if (element.tagName === 'DIV') return true;
  if (element.tagName !== 'P') return false;
  return (['margin-top', 'margin-bottom'] as const).every((name) => {
    const value = styles.own(element, name);
    return value !== '' && Math.abs(Number.parseFloat(value)) < 0.1;
  });
}

const changes = '[datetime], [cite], [class^=mso]';

/** What somebody has changed in a document that nobody has accepted yet. */
export function trackedChange(element: Element): 'inserted' | 'deleted' | undefined {
  if (/\bmsoDel\b/i.test(element.className)) return 'deleted';
  if (/\bmsoIns\b/i.test(element.className)) return 'inserted';
  if (!element.matches(changes)) return undefined;
  if (element.tagName === 'DEL') return 'deleted';
  return element.tagName === 'INS' ? 'inserted' : undefined;
}

/** Whether an element is a comment on a text, or its sign in the text. */
export function isComment(element: Element): boolean {
  return (
    /\b(?:msocomanchor|MsoCommentReference|msocomtxt)\b/.test(element.className) ||
    /^comment/i.test(msoStyle(element, 'mso-element') ?? '') ||
    /^comment/i.test(msoStyle(element, 'mso-special-character') ?? '')
  );
}

/** Whether an element is there for the gap that it makes. */
export function isEmptyLine(element: Element): boolean {
  if (element.firstElementChild && blockNames.has(element.firstElementChild.tagName)) return false;
  if ([...element.querySelectorAll('*')].some(({ tagName }) => blockNames.has(tagName))) return false;
  return element.querySelector('br') !== null || (element.textContent ?? '').includes('\u00A0');
}
