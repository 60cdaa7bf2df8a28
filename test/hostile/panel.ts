import type { Browser } from 'playwright-core';
import { defaultLocale, editorialTypes, lookupTypes, singleTypes, uidOf } from '../../shared/src/index.ts';
import { openPanelScreen, logInToPanel } from '../support/panel-browser.ts';
import { Probe } from './probe.ts';
import { readAttributes } from './schema.ts';

/** What is an Editor's to see of hostile entries: where each type has its list, and one entry of each. */
export interface PanelVisit {
  cms: string;
  email: string;
  /** By uid, the documents that have been written. */
  written: ReadonlyMap<string, readonly string[]>;
  /** How many entries of each type are opened. */
  entries: number;
}

/**
 * What the panel does by itself, whatever is in it: Strapi's libraries try whether they may use `eval`, and the preview of
 * a text asks for its pictures, wherever they are. The panel's policy, which is put aside here, holds both up.
 */
const own = /: (?:console |policy |asked for image https:\/\/evil\.invalid\/)/;

/**
 * Opens lists, forms, the choice of related entries and the preview of texts as an Editor does, with the panel's CSP turned
 * off: scripts must not run even without it.
 * @returns how many of each were opened, and everything that was noticed
 */
export async function visitPanel(
  browser: Browser,
  { cms, email, written, entries }: PanelVisit,
): Promise<{ opened: Record<'screens' | 'choices' | 'previews', number>; faults: string[] }> {
  const context = await browser.newContext({ locale: 'pl-PL', bypassCSP: true });
  const probe = await Probe.open(context, cms);
  const { page } = probe;
  page.setDefaultTimeout(60_000);
  const opened = { screens: 0, choices: 0, previews: 0 };
  /** Goes on when the main part shows something. */
  const open = async (path: string, what: string) => {
    probe.at(path);
    await openPanelScreen(page, path);
    await page.locator(what).first().waitFor();
    opened.screens += 1;
  };

  probe.at('/admin');
  await logInToPanel(page, cms, email);
  opened.screens += 1;

  for (const type of [...editorialTypes, ...lookupTypes]) {
    const uid = uidOf(type);
    const list = `/admin/content-manager/collection-types/${uid}`;
    await open(list, 'main tbody tr');
    const attributes = Object.values(readAttributes(uid));
    for (const id of (written.get(uid) ?? []).slice(0, entries)) {
      await open(`${list}/${id}?plugins[i18n][locale]=${defaultLocale}`, 'main form input');
      const previews = page.getByRole('button', { name: 'Tryb podglądu' });
      const texts = attributes.filter((one) => one.type === 'richtext').length;
      for (let index = 0; index < texts; index++) {
        // The button that was pressed has another name from then on.
        await previews.first().click();
        opened.previews += 1;
      }
      // It refers to every type that is referred to at all.
      if (type !== 'meeting') continue;
      const choices = page.getByPlaceholder('Dodaj lub utwórz relację');
      const relations = attributes.filter((one) => one.type === 'relation').length;
      for (let index = 0; index < relations; index++) {
        await choices.nth(index).click();
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Escape');
        opened.choices += 1;
      }
    }
  }
  for (const type of singleTypes)
    await open(`/admin/content-manager/single-types/${uidOf(type)}`, 'main form input');
  // The library shows its files only at an address that it completes itself when the panel loads.
  probe.at('/admin/plugins/upload');
  await page.goto(`${cms}/admin/plugins/upload`);
  await page.locator('main img, main [role=checkbox]').first().waitFor();
  await page.waitForLoadState('networkidle');
  opened.screens += 1;
  await context.close();
  return { opened, faults: probe.faults.filter((fault) => !own.test(fault)) };
}
