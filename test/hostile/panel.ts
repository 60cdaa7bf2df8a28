import type { Browser } from 'playwright-core';
import { defaultLocale, descriptionOf, schemas, uidOf, type TypeName } from '../../shared/src/index.ts';
import { openPanelScreen, logInToPanel } from '../support/panel-browser.ts';
import { Probe } from './probe.ts';
import { readAttributes } from './schema.ts';

/** The hostile entries that an Editor opens in the panel. */
export interface PanelVisit {
  cms: string;
  email: string;
  /** The written documents, by uid. */
  written: ReadonlyMap<string, readonly string[]>;
  /** The types to open. The relations of the first one are opened, too. */
  types: TypeName[];
  /** How many entries of each type to open. */
  entries: number;
}

/** What the panel does with any content: Strapi's libraries try to use `eval`, which the panel's policy prevents. It is turned off here. */
const own = /: (?:console |policy )/;

/**
 * The types whose lists and forms are opened: all, or the fewest whose forms have together each kind of field, each component
 * and each family of types.
 */
export function visitedTypes(all: boolean): TypeName[] {
  const shown = new Set<string>();
  const kindsOf = (type: TypeName) => [
    descriptionOf(type).family,
    ...Object.values(readAttributes(uidOf(type))).map(({ component, type: kind }) => component ?? kind),
  ];
  const largestFirst = (Object.keys(schemas) as TypeName[])
    .filter((type) => type !== 'redirect')
    .toSorted((a, b) => kindsOf(b).length - kindsOf(a).length);
  return largestFirst.filter((type) => {
    const isNeeded = all || kindsOf(type).some((kind) => !shown.has(kind));
    for (const kind of kindsOf(type)) shown.add(kind);
    return isNeeded;
  });
}

/** How many fields of this kind a type's form has. */
export function fieldsOfKind(type: TypeName, kind: string): number {
  return Object.values(readAttributes(uidOf(type))).filter((one) => one.type === kind).length;
}

/**
 * Opens lists, forms, the choice of related entries and all texts, as an Editor does. The panel's CSP is off:
 * scripts must not run even without it.
 * @returns how many of each were opened, and all findings
 */
export async function visitPanel(
  browser: Browser,
  { cms, email, written, types, entries }: PanelVisit,
): Promise<{ opened: Record<'screens' | 'choices' | 'texts', number>; faults: string[] }> {
  const context = await browser.newContext({ locale: 'pl-PL', bypassCSP: true });
  const probe = await Probe.open(context, cms);
  const { page } = probe;
  page.setDefaultTimeout(60_000);
  const opened = { screens: 0, choices: 0, texts: 0 };
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

  for (const type of types) {
    const uid = uidOf(type);
    if (descriptionOf(type).family === 'single') {
      await open(`/admin/content-manager/single-types/${uid}`, 'main form input');
      continue;
    }
    const list = `/admin/content-manager/collection-types/${uid}`;
    await open(list, 'main tbody tr');
    for (const id of (written.get(uid) ?? []).slice(0, entries)) {
      await open(`${list}/${id}?plugins[i18n][locale]=${defaultLocale}`, 'main form input');
      const folded = page.locator('[data-part] h2 > [aria-expanded=false]');
      while ((await folded.count()) > 0) await folded.first().click();
      // The editor, or the plain field for what it cannot show.
      const texts = page.locator('[role=textbox][aria-multiline=true], textarea[aria-labelledby]');
      const count = fieldsOfKind(type, 'richtext');
      if (count > 0) await texts.nth(count - 1).waitFor();
      opened.texts += await texts.count();
      if (type !== types[0]) continue;
      const choices = page.getByPlaceholder(/^Wpisz nazwę/);
      for (let index = 0; index < fieldsOfKind(type, 'relation'); index++) {
        await choices.nth(index).click();
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Escape');
        opened.choices += 1;
      }
    }
  }
  // The library shows its files only if the panel loads at this address: it then adds the query that it needs.
  probe.at('/admin/plugins/upload');
  await page.goto(`${cms}/admin/plugins/upload`);
  await page.locator('main img, main [role=checkbox]').first().waitFor();
  await page.waitForLoadState('networkidle');
  opened.screens += 1;
  await context.close();
  return { opened, faults: probe.faults.filter((fault) => !own.test(fault)) };
}
