import type { Page } from 'playwright-core';

/** What browsers come with, in pixels. */
const usual = { standard: 16, fixed: 13 };

/**
 * Sets the text size of the browser, as its settings do: sizes in `rem` and the conditions of media queries follow.
 * @param percent of the usual size
 * @throws where the page has no other size afterwards
 */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  const [standard, fixed] = [(usual.standard * percent) / 100, Math.round((usual.fixed * percent) / 100)];
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed } });
  await session.detach();
  const size = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.fontSize = 'medium';
    const { fontSize } = getComputedStyle(probe);
    probe.remove();
    return parseFloat(fontSize);
  });
  if (size !== standard) throw new Error(`Text is ${size} px instead of ${standard}.`);
}
