import type { Locator, Page } from 'playwright-core';
import { editorialTypes, lookupTypes, singleTypes, type TypeName } from '../../../shared/src/index.ts';

/** What looks at a screen, or at what has opened above it. */
export type Visit = (screen: string, opened?: Locator) => Promise<void>;

/** What opens a menu, a list of choices or a dialog. */
const openers =
  'button[aria-haspopup], [role=combobox], button[aria-expanded=false]:not([aria-haspopup]), [role=tab][aria-selected=false]';
/** What may have opened. */
const popups =
  '[role=menu], [role=listbox], [role=dialog], [role=alertdialog], [data-radix-popper-content-wrapper]';
/** Items of menus that ask something before they do anything. */
const asking =
  /^(Usuń|Zdejmij|Odrzuć|Przenieś|Zmień nazwę|Zastąp|Wstaw|Opublikuj w obu|Delete|Take|Discard|Move|Rename|Replace|Fill|Publish both)/;

/** Long enough for a menu to open, in milliseconds. */
const openMs = 1500;

/** Opens whatever opens on the screen, each kind once, and looks at it. */
export async function openAll(page: Page, name: string, visit: Visit, within = 'body'): Promise<void> {
  const seen = new Set<string>();
  const all = page.locator(within).locator(openers);
  for (let index = 0; index < (await all.count()); index += 1) {
    const opener = all.nth(index);
    const [label, isUsable] = await opener
      .evaluate(
        (element) =>
          [
            `${element.getAttribute('role') ?? ''} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.trim(),
            element.checkVisibility() && !element.matches(':disabled, [aria-disabled=true], nav *'),
          ] as const,
        undefined,
        { timeout: openMs },
      )
      .catch(() => ['', false] as const);
    const kind = label.replace(/\d+/g, '#');
    if (!isUsable || seen.has(kind)) continue;
    seen.add(kind);
    await opener.click({ timeout: openMs }).catch(() => undefined);
    const popup = page.locator(popups).last();
    const isOpen = await popup.waitFor({ timeout: 400 }).then(
      () => true,
      () => false,
    );
    await visit(`${name} › ${label}`, isOpen ? popup : undefined);
    if (isOpen) await openQuestions(page, `${name} › ${label}`, opener, visit);
    await closeAll(page);
  }
}

/** Chooses what asks before it acts, and answers no. */
async function openQuestions(page: Page, name: string, opener: Locator, visit: Visit): Promise<void> {
  const items = page.getByRole('menuitem', { name: asking });
  const count = await items.count();
  for (let index = 0; index < count; index += 1) {
    const item = items.nth(index);
    if (!(await item.isVisible()) || (await item.isDisabled())) {
      continue;
    }
    const label = (await item.textContent()) ?? '';
    await item.click({ timeout: openMs }).catch(() => undefined);
    const dialog = page.locator('[role=dialog], [role=alertdialog]').last();
    await dialog.waitFor({ timeout: 400 }).catch(() => undefined);
    await visit(`${name} › ${label}`, (await dialog.isVisible()) ? dialog : undefined);
    await closeAll(page);
    if (index + 1 < count) await opener.click({ timeout: openMs }).catch(() => undefined);
  }
}

export async function closeAll(page: Page): Promise<void> {
  for (let tries = 0; tries < 3 && (await page.locator(popups).count()) > 0; tries += 1) {
    await page.keyboard.press('Escape');
    await page
      .locator(popups)
      .last()
      .waitFor({ state: 'detached', timeout: 400 })
      .catch(() => undefined);
  }
}

export const manager = '/admin/content-manager';
export const listOf = (type: TypeName) =>
  `${manager}/collection-types/api::${type}.${type}?page=1&pageSize=20`;
export const formOf = (type: TypeName, id: string, language = 'pl') =>
  `${manager}/collection-types/api::${type}.${type}/${id}?plugins[i18n][locale]=${language}`;
export const singleOf = (type: TypeName) => `${manager}/single-types/api::${type}.${type}`;
export const collections: TypeName[] = [...editorialTypes, ...lookupTypes];
export const singles: TypeName[] = [...singleTypes];
