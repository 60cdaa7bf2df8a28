import type { Page } from 'playwright-core';

/** Where the keyboard stands on a page. */
export interface Stop {
  /** Its place among everything that can be reached, in the order of the document; -1 where it is none of that. */
  index: number;
  /** Its tag, name and address, for a message. */
  what: string;
  href: string | null;
  /** The landmark that it is in: `main`, `header`, `footer`, or none of them. */
  landmark: string | undefined;
  left: number;
  top: number;
  bottom: number;
  /** What is wrong with how its focus shows; nothing where all is well. */
  faults: string[];
}

const reachable = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';

/** How many things on a page the keyboard can reach. */
export function countReachable(page: Page): Promise<number> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.checkVisibility() && !element.closest('[inert]'),
      ).length,
    reachable,
  );
}

/**
 * The element that has the focus, or nothing where the keyboard has left the page. A ring counts as visible where it is
 * at least 2 px thick, at least 3:1 against the ground around it (WCAG 2.4.13), and cut off by nothing above it.
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
    const ground = (from: Element | null): string => {
      for (let one = from; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor;
        if (channels(colour).length === 3) return colour;
      }
      return 'rgb(255, 255, 255)';
    };

    const thickness = parseFloat(style.outlineWidth);
    if (style.outlineStyle === 'none' || thickness < 2) faults.push(`has a ring of ${style.outline}`);
    const around = ground(element.parentElement);
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
      landmark: element.closest('main, header, footer')?.localName,
      left: box.left,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
      faults,
    };
  }, reachable);
}

/** Presses Tab until the keyboard leaves the page, or stands where it has stood before. */
export async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop || stops.some(({ index }) => index === stop.index)) return stops;
    stops.push(stop);
  }
}
