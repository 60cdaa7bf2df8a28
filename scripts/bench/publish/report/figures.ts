import type { Builds } from '../builds.ts';
import type { Publish } from '../measure.ts';
import type { FirstStart } from '../first-start.ts';
import type { Size } from '../size.ts';

/** The median and the 95th percentile of measurements. */
export interface Spread {
  p50: number;
  p95: number;
}

/** Durations of publishes of one kind, in milliseconds. */
export interface PublishFigures {
  /** From the CMS's answer until the server sends the new bytes. */
  live: Spread;
  /** The steps of `live`. `hint` is the rest: the webhook and the visitor's polling. */
  steps: Record<Step, Spread>;
  /** How long the CMS took to answer. */
  cms: Spread;
  pages: Spread;
}

/** The results for one size of the site. Times in milliseconds, memory in megabytes. */
export interface SizeFigures {
  /** Requested entries, each in two languages. */
  count: number;
  /** Existing entries: earlier measurements have left some. */
  entries: number;
  edit: PublishFigures;
  addition: PublishFigures;
  /** Rendering and storing everything in the publisher. */
  whole: number;
  /** The publisher's first run: the time until it was live, and the event loop's delays. */
  start: Size['start'];
  memory: Size['memory'];
  /** An edit while everything is rendered: the median, and the longest. Null if the rendering ended before the first edit. */
  overtaking: { p50: number; longest: number } | null;
  coldStart: number;
  /** Null where the builds failed. */
  builds: Builds | null;
}

/** The results of one run, and its machine. */
export interface Results {
  machine: {
    cpu: string;
    cores: number;
    memoryGb: number;
    os: string;
    node: string;
    database: string;
    /** Processes that wanted a core in the last minute: at the beginning of the run, and at its end so far. */
    load: { before: number; after: number };
  };
  /** The day of the run. */
  date: string;
  /** Publishes of each kind, at each size. */
  measured: { edits: number; additions: number };
  /** Missing where it failed. */
  firstStart?: FirstStart;
  /** From the smallest site to the largest. */
  sizes: SizeFigures[];
}

const steps = ['read', 'render', 'store', 'switch'] as const;
type Step = (typeof steps)[number] | 'hint';

export function figuresOf(size: Size, builds: Builds | undefined): SizeFigures {
  const { count, entries, edits, additions, whole, start, memory, overtaking, coldStart } = size;
  return {
    count,
    entries,
    edit: publishesOf(edits),
    addition: publishesOf(additions),
    whole: round((whole['render'] ?? NaN) + (whole['store'] ?? NaN)),
    start: { live: round(start.live), p99: round(start.p99), longest: round(start.longest) },
    memory,
    overtaking: overtakingOf(overtaking),
    coldStart: round(coldStart),
    builds: builds ? { astro: round(builds.astro), hugo: builds.hugo && round(builds.hugo) } : null,
  };
}

function publishesOf(publishes: Publish[]): PublishFigures {
  const spread = (value: (publish: Publish) => number): Spread => {
    const sorted = publishes.map(value).sort((a, b) => a - b);
    const at = (share: number): number => round(sorted[Math.floor(sorted.length * share)] ?? NaN);
    return { p50: at(0.5), p95: at(0.95) };
  };
  const rest = ({ live, steps: durations }: Publish): number =>
    live - steps.reduce((sum, step) => sum + (durations[step] ?? 0), 0);
  return {
    live: spread(({ live }) => live),
    steps: {
      ...(Object.fromEntries(
        steps.map((step) => [step, spread(({ steps: durations }) => durations[step] ?? 0)]),
      ) as Record<(typeof steps)[number], Spread>),
      hint: spread(rest),
    },
    cms: spread(({ cms }) => cms),
    pages: spread(({ pages }) => pages),
  };
}

function overtakingOf(durations: number[]): SizeFigures['overtaking'] {
  const sorted = [...durations].sort((a, b) => a - b);
  const longest = sorted.at(-1);
  return longest === undefined
    ? null
    : { p50: round(sorted[Math.floor(sorted.length / 2)] ?? longest), longest: round(longest) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
