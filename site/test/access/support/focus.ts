import type { Page } from 'playwright-core';

/** An element of a page that has the focus. */
export interface Stop {
  /** Its place among all reachable elements, in the order of the document; -1 if it is not one of them. */
  index: number;
  /** Its tag and text, for a message. */
  what: string;
  href: string | null;
  /** The landmark that it is in: `main`, `header`, `footer`, or none. */
  landmark: string | undefined;
  left: number;
  top: number;
  bottom: number;
  /** What is wrong with its focus ring. */
  faults: string[];
}

const reachable = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';

/** How many elements of a page, or within a part of it, the keyboard can reach. */
export function countReachable(page: Page, within = 'body'): Promise<number> {
  return page.evaluate(
    ({ reachable, within }) =>
      [...document.querySelectorAll(reachable)].filter(
        (element) => element.checkVisibility() && !element.closest('[inert]') && element.closest(within),
      ).length,
    { reachable, within },
  );
}

/**
 * The element that has the focus; `undefined` if the focus has left the page. Its ring must be at least 2 px thick,
 * have a contrast of at least 3:1 to the background around it (WCAG 2.4.13), and not be cut off.
 */
export function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate((selector) => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const all = [...document.querySelectorAll(selector)].filter(
      (one) => one.checkVisibility() && !one.closest('[inert]'),
    );
    const style = getComputedStyle(element);
    const faults: string[] = [];

    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const background = (from: Element | null): string => {
      for (let one = from; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor;
        if (channels(colour).length === 3) return colour;
      }
      return 'rgb(255, 255, 255)';
    };

    const thickness = parseFloat(style.outlineWidth);
    if (style.outlineStyle === 'none' || thickness < 2) faults.push(`has a ring of ${style.outline}`);
    const around = background(element.parentElement);
    const lights = [luminance(style.outlineColor), luminance(around)].sort((a, b) => b - a);
    const contrast = ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05);
    if (contrast < 3)
      faults.push(`has a ring of ${style.outlineColor} on ${around}, ${contrast.toFixed(1)}:1`);

    const box = element.getBoundingClientRect();
    const reach = parseFloat(style.outlineOffset) + thickness;
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      const frame = above.getBoundingClientRect();
      const cuts =
        box.left - reach < frame.left - 0.5 ||
        box.right + reach > frame.right + 0.5 ||
        box.top - reach < frame.top - 0.5 ||
        box.bottom + reach > frame.bottom + 0.5;
      if (getComputedStyle(above).overflow !== 'visible' && cuts)
        faults.push(`has a ring that ${above.className} cuts`);
    }
    if (box.left - reach < -0.5 || box.right + reach > document.documentElement.clientWidth + 0.5)
      faults.push('has a ring that the edge of the window cuts');
    const line = element.getClientRects()[0] ?? box;
    const onTop = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    if (!onTop || !(element.contains(onTop) || onTop.contains(element))) faults.push('lies under something');

    return {
      index: all.indexOf(element),
      what: `<${element.localName}> “${element.textContent.trim().slice(0, 40)}”`,
      href: element.getAttribute('href'),
      landmark: (element.closest('main') ?? element.closest('header, footer'))?.localName,
      left: box.left,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
      faults,
    };
  }, reachable);
}

/** Presses Tab until the focus leaves the page, or a landmark, or an element has it for the second time. */
export async function walk(page: Page, within?: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop || stops.some(({ index }) => index === stop.index)) return stops;
    if (within && stop.landmark !== within) return stops;
    stops.push(stop);
  }
}
