import { expect } from 'vitest';
import type { Panel } from '../support/panel.ts';
import { testLong } from '../support/test-long.ts';
import { answerWith } from './answers.ts';
import { button, formPath, newPage, notice, openForm, settleMs } from './forms.ts';

/** The CMS does not answer a save. */
export function describeSilence(panel: () => Panel): void {
  testLong('A save without an answer ends, and meanwhile the page asks before it closes', async () => {
    const own = await panel().newWindow(await panel().newPerson('Editor'));
    // Shortens the panel's time limits: a minute becomes three seconds.
    await own.addInitScript(() => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (ms) => timeout(ms / 20);
    });
    const { page, field } = await openForm(
      panel(),
      formPath('page', await newPage(panel()), 'pl'),
      /^Tytuł/,
      own,
    );
    await field.fill('Bez odpowiedzi');
    await answerWith(page, { give: () => Promise.resolve() }, () => button(page, 'Zapisz').click());
    const isGuarded = () =>
      page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await isGuarded()).toBe(true);
    await notice(page).filter({ hasText: 'Nie ma połączenia' }).waitFor();
    expect(await field.inputValue()).toBe('Bez odpowiedzi');
    expect(await isGuarded()).toBe(true);
    await own.close();
  });

  // Last, because the CMS does not come back.
  testLong('A form keeps its words when the CMS is stopped', async () => {
    const documentId = await newPage(panel());
    const forms = [
      await openForm(panel(), formPath('page', documentId, 'pl'), /^Tytuł/),
      await openForm(panel(), formPath('page', documentId, 'en'), /^Tytuł/),
    ];
    for (const { field } of forms) await field.fill('Prąd wysiadł');
    await panel().product.children.cms.stop();
    for (const { page, field } of forms) {
      await button(page, 'Zapisz').click();
      await notice(page).filter({ hasText: 'Nie ma połączenia' }).waitFor();
      await page.waitForTimeout(settleMs);
      expect(await field.inputValue()).toBe('Prąd wysiadł');
      expect(await button(page, 'Zapisz').isEnabled()).toBe(true);
    }
  });
}
