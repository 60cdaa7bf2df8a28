import type { Page } from 'playwright-core';

/** The text sizes of browsers in pixels. */
const defaultSizes = { standard: 16, fixed: 13 };

/**
 * Sets the text size of the browser, as its settings do. Sizes in `rem` and media queries change with it.
 * @param percent of the default size
 * @throws if the page does not have the size afterwards
 */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  const standard = (defaultSizes.standard * percent) / 100;
  const fixed = Math.round((defaultSizes.fixed * percent) / 100);
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
