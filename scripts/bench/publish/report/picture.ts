import type { SizeFigures } from './figures.ts';
import type { Results } from './results.ts';
import { logScale, spreadOut } from './scale.ts';
import { style } from './style.ts';
import { duration, thousands } from './words.ts';

/** Lengths are those of a drawing of this size, whatever size it is shown at. */
const [width, height] = [800, 600];
const margin = 28;
const plot = { left: 122, right: 592, top: 122, bottom: 496 };
/** So high is a label of two lines on a phone, where letters are largest. */
const labelHeight = 66;
/** The same, of a label's own letters. */
const labelEms = 2.4;
/** Milliseconds. */
const goal = 100;
const [least, most] = [10, 120_000];
const marks = [least, goal, 1000, 10_000, 60_000, 600_000];

interface Line {
  name: string;
  class: string;
  /** Milliseconds; undefined where it was not measured. */
  value: (size: SizeFigures) => number | undefined;
  /** How far the band beside the line reaches. */
  band?: (size: SizeFigures) => number;
}

const lines: Line[] = [
  { name: 'Astro build', class: 'astro', value: ({ builds }) => builds?.astro },
  { name: 'Hugo build', class: 'hugo', value: ({ builds }) => builds?.hugo ?? undefined },
  {
    name: 'edit',
    class: 'edit',
    value: ({ edit }) => edit.live.p50,
    band: ({ edit }) => edit.live.p95,
  },
  { name: 'new entry', class: 'new', value: ({ addition }) => addition.live.p50 },
];

interface Drawn extends Line {
  points: { size: SizeFigures; value: number }[];
}

/** Draws publish to live against the number of entries, beside full builds: an SVG for light and dark, wide and narrow. */
export function drawResults(results: Results): string {
  const { sizes, machine, date } = results;
  const drawn: Drawn[] = lines.map((line) => ({
    ...line,
    points: sizes.flatMap((size) => {
      const value = line.value(size);
      return value === undefined ? [] : [{ size, value }];
    }),
  }));
  const counts = sizes.map(({ count }) => count);
  const slowest = Math.max(most, ...drawn.flatMap(({ points }) => points.map(({ value }) => value * 1.2)));
  const x = logScale([Math.min(...counts), Math.max(...counts)], [plot.left, plot.right]);
  const y = logScale([least, slowest], [plot.bottom, plot.top]);
  const at = (count: number, value: number): string => `${rounded(x(count))},${rounded(y(value))}`;

  const rules = marks
    .filter((mark) => mark < slowest)
    .map((mark) => {
      const isGoal = mark === goal;
      const line = `<path class="${isGoal ? 'goal edit' : 'rule'}" d="M${margin},${rounded(y(mark))}H${plot.right}"/>`;
      const label = mark < 60_000 ? `${mark / 1000} s` : duration(mark);
      return line + text(margin, y(mark), label, 'soft', '-0.35em');
    });
  rules.push(text(margin, y(goal), 'goal', 'label edit', '1.1em'));

  const ticks = counts.map((count) => text(x(count), plot.bottom, thousands(count), 'tick', '1.5em'));
  ticks.push(text(plot.right + labelGap + tickRoom, plot.bottom, 'entries', 'soft', '1.5em'));

  const shapes = drawn.map(({ class: name, points, band }) => {
    const path = points.map(({ size, value }) => at(size.count, value));
    const edge = band && points.toReversed().map(({ size }) => at(size.count, band(size)));
    return [
      `<g class="${name}">`,
      edge ? `<path class="band" d="M${[...path, ...edge].join('L')}Z"/>` : '',
      `<path class="line" d="M${path.join('L')}"/>`,
      ...points.map(({ size, value }) => {
        const [cx, cy] = [rounded(x(size.count)), rounded(y(value))];
        return `<circle cx="${cx}" cy="${cy}" r="5"/>`;
      }),
      '</g>',
    ].join('');
  });

  const ends = drawn.flatMap(({ name, class: kind, points }) => {
    const last = points.at(-1);
    return last ? [{ name, kind, value: last.value }] : [];
  });
  const places = spreadOut(
    ends.map(({ value }) => y(value)),
    labelHeight,
  );
  const labels = ends.map(({ name, kind, value }, index) => {
    const { middle, places: away } = places[index] ?? { middle: 0, places: 0 };
    const left = plot.right + labelGap;
    const first = rounded(away * labelEms - 0.25);
    return `<text class="label ${kind}" x="${left}" y="${rounded(middle)}"><tspan class="name" x="${left}" dy="${first}em">${name}</tspan><tspan x="${left}" dy="1.1em">${duration(value)}</tspan></text>`;
  });

  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${escaped(told(drawn))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="12"/>`,
    text(margin, 46, title, 'title'),
    text(margin, 46, 'Medians; the band reaches to the 95th percentile', 'soft', '1.5em'),
    ...rules,
    ...ticks,
    ...shapes,
    ...labels,
    text(
      margin,
      height - 24,
      `${machine.cpu}, ${machine.cores} cores, ${machine.database}, ${date}`,
      'small',
    ),
    '</svg>',
  ].join('\n')}\n`;
}

const title = 'From Publish to live, beside full builds';
const labelGap = 16;
/** Half of the last tick's label, on a phone. */
const tickRoom = 44;

/** The same in words, for those who do not see it. */
function told(drawn: Drawn[]): string {
  const sentences = drawn
    .filter(({ points }) => points.length > 0)
    .map(({ name, points }) => {
      const values = points.map(({ size, value }) => `${duration(value)} at ${thousands(size.count)}`);
      return `${name}: ${values.join(', ')}.`;
    });
  return `Time by number of entries, each in two languages; of the kinds that its templates know for Hugo. ${sentences.join(' ')}`;
}

function text(x: number, y: number, words: string, kind: string, down?: string): string {
  const dy = down ? ` dy="${down}"` : '';
  return `<text class="${kind}" x="${rounded(x)}" y="${rounded(y)}"${dy}>${escaped(words)}</text>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
