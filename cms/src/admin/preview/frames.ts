/** How long a frame may take to load, in milliseconds, before it is shown as it is. */
const maxLoadMs = 20_000;

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
    next.addEventListener('load', () => {
      if (!this.#shown || !isComing(next)) reveal();
    });
    setTimeout(reveal, maxLoadMs);
    this.#stage.append(next);
  }
}

/** Whether a frame shows that its page is being made: it comes back by itself. */
function isComing({ contentDocument }: HTMLIFrameElement): boolean {
  return Boolean(contentDocument?.querySelector('meta[http-equiv=refresh]'));
}

const frameLook: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  inset: '0',
  width: '100%',
  height: '100%',
  border: 'none',
  background: '#fff',
};
