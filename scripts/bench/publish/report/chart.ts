import { linesOf, describeLines, type Line } from './lines.ts';
import { escapeXml, roundToTenths, svgText } from './svg.ts';
import type { Results } from './figures.ts';
import { logScale, spreadLabels } from './scale.ts';
import { style } from './style.ts';
import { formatDuration, formatThousands } from './format.ts';

const title = 'From Publish to live, beside full builds';
/** The chart's own units, which do not depend on the size at which it is shown. */
const [width, height] = [800, 600];
const margin = 28;
const plot = { left: 122, right: 592, top: 122, bottom: 496 };
/** Where labels begin, and where the unit beside the last tick begins, with room for half of that tick on a phone. */
const labelLeft = plot.right + 16;
const unitLeft = labelLeft + 44;
/** The height of a label of two lines on a phone, where letters are largest; and the same in ems. */
const labelHeight = 66;
const labelEms = 2.4;
/** Milliseconds. */
const goalMs = 100;
const [least, most] = [10, 120_000];
const ticksMs = [least, goalMs, 1000, 10_000, 60_000, 600_000];

type Scale = (value: number) => number;

/** Draws the time from Publish to live by the number of entries, beside full builds: an SVG for light and dark, wide and narrow. */
export function drawChart({ sizes, machine, date }: Results): string {
  const lines = linesOf(sizes);
  const counts = sizes.map(({ count }) => count);
  const slowest = Math.max(most, ...lines.flatMap(({ points }) => points.map(({ value }) => value * 1.2)));
  const x = logScale([Math.min(...counts), Math.max(...counts)], [plot.left, plot.right]);
  const y = logScale([least, slowest], [plot.bottom, plot.top]);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${escapeXml(describeLines(lines))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="12"/>`,
    svgText(margin, 46, title, 'title'),
    svgText(margin, 46, 'Medians; the band reaches to the 95th percentile', 'soft', 1.5),
    ...ticksMs.filter((mark) => mark < slowest).map((mark) => rule(mark, y(mark))),
    svgText(margin, y(goalMs), 'goal', 'label edit', 1.1),
    ...counts.map((count) => svgText(x(count), plot.bottom, formatThousands(count), 'tick', 1.5)),
    svgText(unitLeft, plot.bottom, 'entries', 'soft', 1.5),
    ...lines.map((line) => drawLine(line, x, y)),
    ...labels(lines, y),
    svgText(
      margin,
      height - 24,
      `${machine.cpu}, ${machine.cores} cores, ${machine.database}, ${date}`,
      'small',
    ),
    '</svg>',
  ].join('\n')}\n`;
}

function rule(mark: number, y: number): string {
  const line = `<path class="${mark === goalMs ? 'goal edit' : 'rule'}" d="M${margin},${roundToTenths(y)}H${plot.right}"/>`;
  const label = mark < 60_000 ? `${mark / 1000} s` : formatDuration(mark);
  return line + svgText(margin, y, label, 'soft', -0.35);
}

function drawLine({ kind, points }: Line, x: Scale, y: Scale): string {
  const at = (count: number, value: number): string =>
    `${roundToTenths(x(count))},${roundToTenths(y(value))}`;
  const path = points.map(({ count, value }) => at(count, value));
  const edge = points.flatMap(({ count, band }) => (band === undefined ? [] : [at(count, band)])).reverse();
  return [
    `<g class="${kind}">`,
    edge.length > 0 ? `<path class="band" d="M${[...path, ...edge].join('L')}Z"/>` : '',
    `<path class="line" d="M${path.join('L')}"/>`,
    ...points.map(({ count, value }) => {
      return `<circle cx="${roundToTenths(x(count))}" cy="${roundToTenths(y(value))}" r="5"/>`;
    }),
    '</g>',
  ].join('');
}

/** The name of each line, at its end. */
function labels(lines: Line[], y: Scale): string[] {
  const values = lines.map(({ points }) => points.at(-1)?.value ?? NaN);
  return spreadLabels(values.map(y), labelHeight).map(({ middle, places }, index) => {
    const { name = '', kind = '' } = lines[index] ?? {};
    const first = roundToTenths(places * labelEms - 0.25);
    return `<text class="label ${kind}" x="${labelLeft}" y="${roundToTenths(middle)}"><tspan class="name" x="${labelLeft}" dy="${first}em">${name}</tspan><tspan x="${labelLeft}" dy="1.1em">${formatDuration(values[index] ?? NaN)}</tspan></text>`;
  });
}
