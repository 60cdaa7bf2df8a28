import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Locale } from '../../shared/src/index.ts';
import type { Panel } from '../support/panel.ts';
import { openPanelScreen } from '../support/panel-browser.ts';

/** The panel waits for the CMS, on a machine with other work. */
export const waitOptions = { timeout: 40_000 };
/** The panel reads an entry anew in well under this time after a save; in milliseconds. */
export const settleMs = 150;

/** The path of the lists and forms of entries. */
export const types = '/admin/content-manager/collection-types';

/** A tab with a form, and a field of it. */
export interface Form {
  page: Page;
  field: Locator;
}

/** The address of an entry's form. @param id `create` for a new one */
export const formPath = (type: string, id: string, locale: Locale): string =>
  `${types}/api::${type}.${type}/${id}?plugins[i18n][locale]=${locale}`;

/** Opens a form. @param label of a field of it @param window of whom; the Editor's by default */
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

/** A meeting that could be published, with a draft in both languages. @returns its document's id */
export async function newMeeting({ editor }: Panel): Promise<string> {
  const startsAt = '2031-06-12T14:30:00.000Z';
  const { documentId } = await editor.create('meeting', { title: 'Zebranie', startsAt }, 'pl');
  await editor.save('meeting', documentId, { title: 'Meeting', startsAt }, 'en');
  return documentId;
}

/** What stands below the buttons after a refusal. */
export const notice = (page: Page): Locator => page.locator('p', { hasText: 'Nie zapisano.' });

export const button = (page: Page, name: 'Zapisz' | 'Opublikuj'): Locator =>
  page.getByRole('button', { name, exact: true });
