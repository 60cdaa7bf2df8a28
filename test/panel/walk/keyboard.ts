import type { Locator, Page } from 'playwright-core';
import { axeFaults } from './axe.ts';

/** What people operate. */
const operable =
  'a[href], button, input, select, textarea, summary, [contenteditable=true], [tabindex], [role=button], [role=checkbox], [role=combobox]';
/** Parts with one stop for Tab, within which the arrow keys lead on. */
const composite =
  '[role=toolbar], [role=tablist], [role=radiogroup], [role=listbox], [role=menu], [role=grid]';

interface Step {
  /** The number of the element with the focus; undefined where the focus is on none. */
  at?: number;
  name: string;
  isSeen: boolean;
  /** Whether a part of it is in sight, with nothing above it. */
  isInSight: boolean;
  isWithin: boolean;
}

/**
 * Walks by Tab through a screen, or through what has opened above it.
 * @returns what has no stop, shows no focus, or does not let go of it; for a dialog, too, where the focus leaves it
 */
export async function tabFaults(page: Page, within: Locator, isDialog = false): Promise<string[]> {
  const names = await within.evaluate(markOperable, { operable, composite, isDialog });
  const reached = new Set<number>();
  const faults = new Set<string>();
  let before: number | undefined;
  for (let presses = 0; presses < names.length + 20; presses += 1) {
    await page.keyboard.press('Tab');
    let step = await within.evaluate(readFocus);
    if (!step.isSeen || !step.isInSight) {
      // It may be on its way.
      await page.waitForTimeout(200);
      step = await within.evaluate(readFocus);
    }
    if (isDialog && !step.isWithin) faults.add(`leaves to ${step.name}`);
    if (!isDialog && step.at === undefined && reached.size > 0 && !step.isWithin) break;
    if (step.at === undefined) continue;
    if (step.at === before) faults.add(`does not let go: ${step.name}`);
    if (!step.isSeen) faults.add(`shows no focus: ${step.name}`);
    if (!step.isInSight) faults.add(`has the focus out of sight: ${step.name}`);
    before = step.at;
    if (reached.has(step.at) && reached.size > 1) break;
    reached.add(step.at);
  }
  const unreached = await within.evaluate(readUnreached, { reached: [...reached], composite });
  return [...faults, ...unreached.map((name) => `is not reached: ${name}`)];
}

/**
 * Opens a dialog by Enter, walks through it, and closes it by Escape.
 * @param back where the focus is then
 * @returns faults: of the focus, and those that axe finds in light and in dark colours
 */
export async function dialogFaults(
  page: Page,
  trigger: Locator,
  dialog: Locator,
  back = trigger,
): Promise<string[]> {
  await trigger.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  const faults = await openedFaults(page, dialog);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const isBack = await back
    .evaluate(
      (element) =>
        new Promise<boolean>((resolve) => {
          const end = Date.now() + 3000;
          const look = (): void => {
            if (document.activeElement === element) resolve(true);
            else if (Date.now() > end) resolve(false);
            else requestAnimationFrame(look);
          };
          look();
        }),
    )
    .catch(() => false);
  return isBack ? faults : [...faults, `the focus is not back at ${await trigger.textContent()}`];
}

/** The same of a dialog that is open already. */
export async function openedFaults(page: Page, dialog: Locator): Promise<string[]> {
  await dialog.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const end = Date.now() + 3000;
        const look = (): void => {
          if (element.contains(document.activeElement) || Date.now() > end) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await untilSettled(dialog);
  const isInside = await dialog.evaluate((element) => element.contains(document.activeElement));
  return [
    ...(isInside ? [] : ['the focus stays outside']),
    ...(await tabFaults(page, dialog, true)),
    ...(await axeInBothColours(page, dialog)),
  ];
}

/** Until nothing more comes into it. */
async function untilSettled(dialog: Locator): Promise<void> {
  await dialog.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const quietMs = 150;
        let timer = setTimeout(resolve, quietMs);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quietMs);
        }).observe(element, { childList: true, subtree: true });
      }),
  );
}

/** What axe finds in light and in dark colours. */
export async function axeInBothColours(page: Page, opened?: Locator): Promise<string[]> {
  const light = await axeFaults(page, opened);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFaults(page, opened);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `in dark colours, ${fault}`)];
}

/** Numbers what people can operate, and notes how it looks without the focus. Runs in the page. */
function markOperable(
  within: Element,
  given: { operable: string; composite: string; isDialog: boolean },
): string[] {
  interface Marked {
    element: HTMLElement;
    look: string;
  }
  const lookOf = (element: Element): string => {
    const places: CSSStyleDeclaration[] = [];
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up += 1)
      places.push(getComputedStyle(at), getComputedStyle(at, '::after'));
    return places
      .map((style) =>
        [
          style.outlineStyle === 'none' ? '' : style.outline,
          style.boxShadow,
          style.borderColor,
          style.backgroundColor,
          style.textDecorationLine,
        ].join(),
      )
      .join(';');
  };
  const marked: Marked[] = [];
  for (const element of within.querySelectorAll<HTMLElement>(given.operable)) {
    const isThere = element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const isOff =
      element.matches(':disabled, [aria-disabled=true]') ||
      element.closest('[inert], [aria-hidden=true]') !== null;
    const { width, height } = element.getBoundingClientRect();
    const isLeftOut = element.tabIndex < 0 && !element.closest(given.composite);
    const isPart =
      element.tabIndex < 0 && element.matches('[tabindex]') && !element.matches('button, a, input');
    if (!isThere || isOff || width * height === 0 || isPart) continue;
    // What only the mouse has, such as a field's arrow, has its keys in the field.
    if (isLeftOut && element.matches('[id^=downshift], [role=spinbutton] *, [role=combobox] *')) continue;
    marked.push({ element, look: '' });
  }
  const active = document.activeElement;
  if (!given.isDialog) {
    // The next Tab goes on from here.
    const start = document.createElement('span');
    start.tabIndex = -1;
    within.prepend(start);
    start.focus();
    start.remove();
  }
  for (const one of marked) if (!given.isDialog || one.element !== active) one.look = lookOf(one.element);
  Object.assign(window, { marked, lookOf });
  return marked.map(({ element }) => element.tagName);
}

/** Where the focus is. Runs in the page. */
function readFocus(within: Element): Step {
  const { marked, lookOf } = window as unknown as {
    marked: { element: HTMLElement; look: string }[];
    lookOf: (element: Element) => string;
  };
  const active = document.activeElement;
  const at = marked.findIndex(({ element }) => element === active);
  const words = active?.getAttribute('aria-label') || active?.getAttribute('name') || active?.textContent;
  const name = `${active?.tagName.toLowerCase()} ${words?.slice(0, 60) ?? ''}`;
  const isWithin = within.contains(active);
  if (!active || at < 0) return { name, isSeen: true, isInSight: true, isWithin };
  const box = active.getBoundingClientRect();
  // The part of it that the window shows.
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const [width, height] = [Math.min(innerWidth, box.right) - left, Math.min(innerHeight, box.bottom) - top];
  const isInSight = [0.02, 0.5, 0.98].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const found = document.elementFromPoint(left + width * across, top + height * down);
      // A tick box is small, or under its picture.
      return (
        found !== null &&
        (active.contains(found) || found.contains(active) || found.closest('label') !== null)
      );
    }),
  );
  return { at, name, isSeen: lookOf(active) !== marked[at]?.look, isInSight, isWithin };
}

/** What no press of Tab has reached. Runs in the page. */
function readUnreached(_within: Element, given: { reached: number[]; composite: string }): string[] {
  const { marked } = window as unknown as { marked: { element: HTMLElement }[] };
  const isReached = marked.map((_, at) => given.reached.includes(at));
  const groups = new Set(
    marked.flatMap(({ element }, at) => (isReached[at] ? [element.closest(given.composite)] : [])),
  );
  groups.delete(null);
  return marked.flatMap(({ element }, at) => {
    const isRadio = element.matches('[type=radio]');
    if (isReached[at] || isRadio || !element.isConnected || groups.has(element.closest(given.composite)))
      return [];
    return [element.outerHTML.slice(0, 200)];
  });
}
