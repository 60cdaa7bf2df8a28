import { uploadStemsIn } from '@osiedle/shared';

/** Pictures of this size or below count how often somebody reads a mail. */
const pixel = 3;

/**
 * What becomes of a picture in a pasted text: one of the library stays, a drawn sign becomes the sign, and one that only
 * decorates is nothing. Anything else is lost: pages show no picture from elsewhere, and one on a device nobody else sees.
 */
export function pictureOf(element: Element): { src: string; alt: string } | 'lost' | 'nothing' {
  const src = element.getAttribute('src')?.trim() ?? '';
  const alt = element.getAttribute('alt')?.trim() ?? '';
  if (/^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)*$/u.test(alt))
    return { src: '', alt };
  if (isOfLibrary(src)) return { src, alt };
  const size = ['width', 'height'].map((name) => Number.parseFloat(element.getAttribute(name) ?? ''));
  // Boxes to tick are read with their items.
  if (
    element.closest('[role=checkbox]') ||
    size.some((length) => length <= pixel) ||
    element.getAttribute('role') === 'presentation' ||
    /[/.](?:icon|emoji|spacer)/i.test(src)
  )
    return 'nothing';
  return 'lost';
}

/** Whether an address is that of an upload, on the site or in the panel; its name says so, whatever the host. */
function isOfLibrary(address: string): boolean {
  if (/^osiedle:file\//i.test(address)) return true;
  return [...uploadStemsIn(address)].some((stem) => /_[0-9a-f]{10}$/.test(stem));
}
