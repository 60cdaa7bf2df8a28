import { defaultLocale } from '@osiedle/shared';
import { contrast, minimumContrast, papers } from '@osiedle/shared/contrast';
import type { FieldFault } from '../types.ts';

/** The rule for the site's own colours: links in them are read on the site's backgrounds. */
export function colourFaults(
  colour: string | null | undefined,
  scheme: keyof typeof papers,
  path: FieldFault['path'],
): FieldFault[] {
  const hex = colour?.trim().toLowerCase();
  if (!hex) return [];
  if (!/^#[\da-f]{6}$/.test(hex)) {
    const message =
      'To nie jest kolor. Napisz krzyżyk i sześć cyfr lub liter od a do f, na przykład „#0b5a57”.';
    return [{ path, message }];
  }
  const ratio = leastContrast(hex, scheme);
  if (ratio >= minimumContrast) return [];
  const [word, more] = scheme === 'light' ? ['jasny', 'ciemniejszy'] : ['ciemny', 'jaśniejszy'];
  // Rounded down, so that it never says the number that is asked for.
  const measured = (Math.floor(ratio * 10) / 10).toLocaleString(defaultLocale);
  const asked = minimumContrast.toLocaleString(defaultLocale);
  const message = `Ten kolor jest za ${word}: słabowidzący nie przeczytają odnośników (kontrast ${measured}, a potrzeba ${asked}). Weź ${more}, na przykład „${readable(hex, scheme)}”.`;
  return [{ path, message }];
}

function leastContrast(hex: string, scheme: keyof typeof papers): number {
  return Math.min(...papers[scheme].map((paper) => contrast(hex, paper)));
}

/** The nearest colour of the same kind that can be read: darker on light backgrounds, lighter on dark ones. */
function readable(hex: string, scheme: keyof typeof papers): string {
  const end = scheme === 'light' ? 0 : 255;
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  for (let share = 0.02; share < 1; share += 0.02) {
    const mixed = channels.map((channel) => Math.round(channel + (end - channel) * share));
    const colour = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (leastContrast(colour, scheme) >= minimumContrast) return colour;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}
