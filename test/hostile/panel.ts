import type { Browser } from 'playwright-core';
import { defaultLocale, editorialTypes, lookupTypes, singleTypes, uidOf } from '../../shared/src/index.ts';
import { openPanelScreen, logInToPanel } from '../support/panel-browser.ts';
import { Probe } from './probe.ts';
import { readAttributes } from './schema.ts';

/** The hostile entries that an Editor opens in the panel. */
export interface PanelVisit {
  cms: string;
  email: string;
  /** The written documents, by uid. */
  written: ReadonlyMap<string, readonly string[]>;
  /** How many entries of each type to open. */
  entries: number;
}

/**
 * What the panel does with any content: Strapi's libraries try to use `eval`, and the preview of a text requests its
 * pictures from any host. The panel's policy, which is turned off here, prevents both.
 */
const own = /: (?:console |policy |asked for image https:\/\/evil\.invalid\/)/;

/**
 * Opens lists, forms, the choice of related entries and the preview of texts, as an Editor does. The panel's CSP is off:
 * scripts must not run even without it.
 * @returns how many of each were opened, and all findings
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
  /** Waits until the main part shows the element. */
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
        // A pressed button gets another name.
        await previews.first().click();
        opened.previews += 1;
      }
      // A meeting has relations to every type that any entry has relations to.
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
  // The library shows its files only if the panel loads at this address: it then adds the query that it needs.
  probe.at('/admin/plugins/upload');
  await page.goto(`${cms}/admin/plugins/upload`);
  await page.locator('main img, main [role=checkbox]').first().waitFor();
  await page.waitForLoadState('networkidle');
  opened.screens += 1;
  await context.close();
  return { opened, faults: probe.faults.filter((fault) => !own.test(fault)) };
}
