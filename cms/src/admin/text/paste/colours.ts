/** What sets words apart that Markdown has no sign for: their colour, what is behind them, a line below them. */
export interface Emphasis {
  colour: string;
  background: string;
  isUnderlined: boolean;
}

/** Above this share of the letters a colour is that of the text, and says nothing. */
const mostShare = 0.6;
/** How far the parts of a colour must be apart for eyes to see it as one, of 255. */
const leastDifference = 60;
/** Below this brightness of its brightest part a colour is as good as black: signatures are dark blue. */
const leastBrightness = 140;

/** Counts the letters that colours and lines set apart from the others. */
export class Colours {
  #letters = 0;
  #apart = 0;

  count(text: string, { colour, background, isUnderlined }: Emphasis): void {
    const letters = text.replace(/\s/g, '').length;
    this.#letters += letters;
    if (isUnderlined || isColoured(colour) || isColoured(background)) this.#apart += letters;
  }

  /** Whether a part of the text is set apart. */
  tell(): boolean {
    return this.#apart > 0 && this.#apart / this.#letters < mostShare;
  }
}

/** Whether a colour of CSS is none of black, white and what lies between them. */
export function isColoured(value: string): boolean {
  const parts = partsOf(value);
  return (
    parts !== undefined &&
    Math.max(...parts) > leastBrightness &&
    Math.max(...parts) - Math.min(...parts) > leastDifference
  );
}

const hues = new Set(
  'red orange yellow lime green aqua cyan blue navy purple fuchsia magenta maroon olive teal'.split(' '),
);

function partsOf(value: string): number[] | undefined {
  if (hues.has(value)) return [0, 255];
  const [, hex] = /^#([0-9a-f]{6})$/.exec(value) ?? [];
  if (hex) return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [red, green, blue, alpha = 1] =
    /^rgba?\(([^)]+)\)$/
      .exec(value)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ?? [];
  return red === undefined || green === undefined || blue === undefined || alpha === 0
    ? undefined
    : [red, green, blue];
}
