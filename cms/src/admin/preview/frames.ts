/** How long a frame may take to load, in milliseconds, before it is shown as it is. */
const maxLoadMs = 20_000;

/** How often to look whether the next page is there, in milliseconds. */
const lookMs = 30;

/** Shows pages in a frame. The next page is loaded behind the one that is there, and comes at the same place of the text. */
export class Frames {
  readonly #stage: HTMLElement;
  readonly #title: string;
  #shown: HTMLIFrameElement | undefined;
  #next: HTMLIFrameElement | undefined;

  /** @param title what a screen reader calls the frame */
  constructor(stage: HTMLElement, title: string) {
    this.#stage = stage;
    this.#title = title;
  }

  /** @param isSamePlace whether it is the same page as before, changed */
  show(address: string, isSamePlace: boolean): void {
    this.#next?.remove();
    const next = (this.#next = this.#stage.ownerDocument.createElement('iframe'));
    next.title = this.#title;
    next.src = address;
    Object.assign(next.style, frameLook);
    if (this.#shown) next.style.visibility = 'hidden';
    const reveal = (): void => {
      if (this.#next !== next) return;
      this.#next = undefined;
      const [from, to] = [this.#shown?.contentWindow, next.contentWindow];
      if (isSamePlace && from && to) to.scrollTo(0, from.scrollY);
      next.style.visibility = '';
      this.#shown?.remove();
      this.#shown = next;
    };
    this.#stage.append(next);
    const begun = Date.now();
    const timer = setInterval(() => {
      if (this.#next === next && !isThere(next, this.#shown) && Date.now() - begun < maxLoadMs) return;
      clearInterval(timer);
      reveal();
    }, lookMs);
  }
}

/**
 * Whether a frame has its text: its pictures may come later, and the event of its load waits for them. A page that says
 * that it is being made comes back by itself, and is shown only where there is nothing else.
 */
function isThere(
  { contentDocument: page }: HTMLIFrameElement,
  other: HTMLIFrameElement | undefined,
): boolean {
  if (!page || page.URL === 'about:blank' || page.readyState === 'loading') return false;
  return !other || !page.querySelector('meta[http-equiv=refresh]');
}

const frameLook: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  inset: '0',
  width: '100%',
  height: '100%',
  border: 'none',
  background: '#fff',
};
