import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Editor } from '../support/editor.ts';
import type { Panel } from '../support/panel.ts';
import { testPassword } from '../support/panel-browser.ts';
import { formPath, openForm } from './forms.ts';

/** An Author asks for a review, an Editor answers at the fields. */
export function describeReview(panel: () => Panel): void {
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  const box = (page: Page): Locator =>
    page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Przed publikacją' }) });
  /** Another look at what only changes every twenty seconds. */
  const look = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

  test('is asked for by one click, answered at a field, and ends with the publication', async () => {
    const email = await panel().newPerson('Author');
    const own = await Editor.login(panel().product.cms, email, testPassword);
    const { documentId } = await own.create('page', { title: 'Zebranie' }, 'pl');
    const path = formPath('page', documentId, 'pl');
    const window = await panel().newWindow(email);
    const { page: author, field: title } = await openForm(panel(), path, /^Tytuł/, window);
    await title.fill('Zebranie w świetlicy');
    await press(author, 'Zapisz i poproś o sprawdzenie');
    await box(author).getByText('Czeka na sprawdzenie').waitFor();
    expect(await own.read('page', documentId, 'pl')).toMatchObject({ title: 'Zebranie w świetlicy' });
    await press(author, 'Dopisz zdanie');
    await author.keyboard.type('Pilne.');
    await press(author, 'Zapisz dopisek');
    await box(author).getByText('Pilne.').waitFor();

    const { page: editor } = await openForm(panel(), path, /^Tytuł/);
    await box(editor)
      .getByText(/Do sprawdzenia\. Prosi Author Próbna, \d\d:\d\d/)
      .waitFor();
    await box(editor).getByText('Pilne.').waitFor();
    await editor.getByRole('button', { name: 'Skomentuj: Tytuł' }).press('Enter');
    await editor.keyboard.type('Za krótki <b>tytuł</b>');
    await editor.keyboard.press('Control+Enter');
    const comment = 'Za krótki <b>tytuł</b>';
    await editor.locator('[data-field=title]').getByText(comment).waitFor();
    await press(editor, 'Odeślij…');
    await press(editor, 'Odeślij do poprawy');
    await box(editor)
      .getByText(/^Do poprawy\./)
      .waitFor();

    await look(author);
    await box(author)
      .getByText(/Do poprawy\. Odsyła Editor Próbna, /)
      .waitFor();
    await author.locator('[data-field=title]').getByText(comment).waitFor();
    await press(author, `Załatwione: ${comment}`);
    await box(author).getByRole('button', { name: 'Załatwione uwagi: 1' }).waitFor();
    await press(author, 'Poproś o sprawdzenie');
    await box(author).getByText('Czeka na sprawdzenie').waitFor();
    await panel().editor.publish('page', documentId, 'pl');
    await look(author);
    await box(author)
      .getByText(/Opublikowano \d\d:\d\d \(Editor Próbna\)\./)
      .waitFor();
    panel().leave(editor);
    await window.close();
  });
}
