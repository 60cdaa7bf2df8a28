import type { Page } from 'playwright-core';

/** Measurements in the browser. Each function gives a list of faults; a test expects an empty one. */

/** Elements that reach beyond the right edge of the window, and pages that scroll sideways. */
export function overflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const available = document.documentElement.clientWidth;
    const isCut = (element: Element): boolean => {
      for (let above = element.parentElement; above; above = above.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(above);
        if (overflowX !== 'visible' || clipPath !== 'none') return true;
      }
      return getComputedStyle(element).clipPath !== 'none';
    };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      return width > 0 && right > available + 1 && !isCut(element);
    });
    const scroll = document.documentElement.scrollWidth;
    return [
      // One more pixel, since widths are rounded.
      ...(scroll > available + 1 ? [`scrolls: ${scroll} px wide in ${available}`] : []),
      // Names only the innermost elements.
      ...wide
        .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
        .map((element) => `reaches out: ${element.outerHTML.slice(0, 80)}`),
    ];
  });
}

/** Text that its own box cuts off, such as with a reader's spacing (WCAG 1.4.12). */
export function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (!element.textContent.trim() || clipPath !== 'none' || element.closest('svg')) return false;
        const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (isHidden(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (isHidden(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `cuts text: ${element.outerHTML.slice(0, 80)}`),
  );
}

/**
 * Targets smaller than 44 × 44 CSS pixels (WCAG 2.5.5, AAA), except for links in running text, as WCAG allows. The area
 * that reacts to a touch counts, which may be larger than the box of a link.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const needed = 44;
    const reach = needed / 2 - 1;
    const isInText = (target: Element): boolean => {
      if (getComputedStyle(target).display !== 'inline') return false;
      const block = target.closest('p, li, dd, td, th, blockquote, figcaption, address, h1, h2, h3, h4, div');
      return (block?.textContent.trim().length ?? 0) > target.textContent.trim().length;
    };
    return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
      .filter((target) => {
        const { width, height, top } = target.getBoundingClientRect();
        if (width === 0 || height === 0 || top + height < 0 || target.closest('[inert]')) return false;
        if (width >= needed - 0.5 && height >= needed - 0.5) return false;
        // `elementFromPoint` finds only what is in the window.
        target.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = target.getBoundingClientRect();
        const [x, y] = [box.left + width / 2, box.top + height / 2];
        const hits = (dx: number, dy: number) =>
          document.elementFromPoint(x + dx, y + dy)?.closest('a, button, summary') === target;
        const isWide = width >= needed - 0.5 || (hits(-reach, 0) && hits(reach, 0));
        const isHigh = height >= needed - 0.5 || (hits(0, -reach) && hits(0, reach));
        return !(isWide && isHigh) && !isInText(target);
      })
      .map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return `${Math.round(width)}×${Math.round(height)}: ${target.outerHTML.slice(0, 90)}`;
      });
  });
}

/**
 * Words that break between two letters although a full line of the page has room for them: their column is too narrow
 * for large text. A word that is about as wide as a full line, such as a long address, may break.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const line = Math.max(
      ...[...document.querySelectorAll('.wrap')].map((wrap) => {
        const { paddingLeft, paddingRight } = getComputedStyle(wrap);
        return wrap.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      }),
    );
    const probe = document.createElement('span');
    probe.style.cssText = 'position: absolute; visibility: hidden; white-space: nowrap';
    const fits = (unit: string, element: Element): boolean => {
      probe.textContent = unit;
      element.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      // The rest is for the indentation of lists and notices.
      return width <= line * 0.85;
    };
    const linesOf = (text: Text, from: number, to: number): number => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
    return texts.flatMap((text) => {
      const element = text.parentElement;
      if (!element?.checkVisibility() || getComputedStyle(element).clipPath !== 'none') return [];
      // Words joined by no-break spaces are one unit.
      return [...text.data.matchAll(/[^ \n]+/g)].flatMap(({ 0: unit, index }) =>
        [...unit.matchAll(/[\p{L}\p{N}]{2,}/gu)]
          .map((word) => ({ word: word[0], from: index + word.index }))
          .filter(({ word, from }) => linesOf(text, from, from + word.length) > 1 && fits(unit, element))
          .map(({ word }) => `breaks “${word}”: ${element.outerHTML.slice(0, 80)}`),
      );
    });
  });
}
