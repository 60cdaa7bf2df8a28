import type { SizeFigures } from './figures.ts';
import { formatDuration, formatThousands } from './format.ts';

/** One line of the chart. */
export interface Line {
  name: string;
  /** Its class in the chart's style. */
  kind: string;
  /** Milliseconds at each measured size; `band` is the edge of the band beside the line. */
  points: { count: number; value: number; band?: number }[];
}

/** The chart's lines. What was not measured at any size has no line. */
export function linesOf(sizes: SizeFigures[]): Line[] {
  const line = (name: string, kind: string, at: (size: SizeFigures) => number | null | undefined): Line => ({
    name,
    kind,
    points: sizes.flatMap((size) => {
      const value = at(size);
      return value == null ? [] : [{ count: size.count, value }];
    }),
  });
  const edit: Line = {
    name: 'edit',
    kind: 'edit',
    points: sizes.map(({ count, edit: { live } }) => ({ count, value: live.p50, band: live.p95 })),
  };
  return [
    line('Astro build', 'astro', ({ builds }) => builds?.astro),
    line('Hugo build', 'hugo', ({ builds }) => builds?.hugo),
    edit,
    line('new entry', 'new', ({ addition }) => addition.live.p50),
  ].filter(({ points }) => points.length > 0);
}

/** The chart's text alternative. */
export function describeLines(lines: Line[]): string {
  const sentences = lines.map(({ name, points }) => {
    const values = points.map(({ count, value }) => `${formatDuration(value)} at ${formatThousands(count)}`);
    return `${name}: ${values.join(', ')}.`;
  });
  return `Time by number of entries, each in two languages; of the kinds that its templates know for Hugo. ${sentences.join(' ')}`;
}
