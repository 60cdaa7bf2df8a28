/** The styles that say something about a text. */
const telling = [
  'font-weight',
  'font-style',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'color',
  'background-color',
  'background',
  'display',
  'list-style-type',
  'margin-top',
  'margin-bottom',
  'border-style',
  'border-left-style',
  'white-space',
] as const;
export type PastedStyle = (typeof telling)[number];

/** A sheet of Excel has hundreds of rules; no text that people copy has more. */
const mostRules = 3000;

/** The styles of a document's elements: its style sheets, by which Pages, LibreOffice and Excel set their texts, and its own. */
export class Styles {
  readonly #bySheet = new WeakMap<Element, Map<string, string>>();

  constructor(source: Document) {
    for (const { textContent } of source.querySelectorAll('style')) this.#read(source, textContent);
  }

  /** The value that an element has by itself, not by its parents, in small letters; an empty string if none. */
  own(element: Element, name: PastedStyle): string {
    const inline = (element as HTMLElement).style?.getPropertyValue(name);
    return (inline || this.#bySheet.get(element)?.get(name) || '').trim().toLowerCase();
  }

  #read(source: Document, text: string | null): void {
    const sheet = new CSSStyleSheet();
    // Word's sheets stand in an HTML comment.
    sheet.replaceSync((text ?? '').replace(/<!--|-->/g, ''));
    for (const rule of [...sheet.cssRules].slice(0, mostRules)) {
      if (!(rule instanceof CSSStyleRule)) continue;
      const found = telling.flatMap((name) => {
        const value = rule.style.getPropertyValue(name);
        return value ? [[name, value] as const] : [];
      });
      if (found.length > 0) this.#note(source, rule.selectorText, found);
    }
  }

  #note(source: Document, selector: string, found: (readonly [string, string])[]): void {
    for (const element of source.querySelectorAll(selector)) {
      const known = this.#bySheet.get(element) ?? new Map<string, string>();
      for (const [name, value] of found) known.set(name, value);
      this.#bySheet.set(element, known);
    }
  }
}
