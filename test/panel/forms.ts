import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Locale } from '../../shared/src/index.ts';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';

/** Long enough for the panel and the CMS on a busy machine. */
export const waitOptions = { timeout: 40_000 };
/** After a save the panel reads the entry again within this time; in milliseconds. */
export const settleMs = 150;

/** The path of the lists and forms of entries. */
export const types = '/admin/content-manager/collection-types';

/** A tab with a form, and one of its fields. */
export interface Form {
  page: Page;
  field: Locator;
}

/** The address of an entry's form. @param id `create` for a new one */
export const formPath = (type: string, id: string, locale: Locale): string =>
  `${types}/api::${type}.${type}/${id}?plugins[i18n][locale]=${locale}`;

/** Opens a form. @param label of one of its fields @param window by default the Editor's */
export async function openForm(
  panel: Panel,
  path: string,
  label: RegExp,
  window?: BrowserContext,
): Promise<Form> {
  const page = await panel.tab(window ?? (await panel.window('Editor')));
  await openPanelScreen(page, path);
  const field = page.getByLabel(label).first();
  await field.waitFor();
  return { page, field };
}

/** Creates a page that can be published, with a draft in both languages: of all entries its form is the lightest. @returns its document id */
export async function newPage({ editor }: Panel): Promise<string> {
  const { documentId } = await editor.create('page', { title: 'Zebranie' }, 'pl');
  await editor.save('page', documentId, { title: 'Meeting' }, 'en');
  return documentId;
}

/** The message below the buttons after a refusal. */
export const notice = (page: Page): Locator => page.locator('p', { hasText: 'Nie zapisano.' });

export const button = (page: Page, name: 'Zapisz' | 'Opublikuj'): Locator =>
  page.getByRole('button', { name, exact: true });

/** The smallest picture. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
