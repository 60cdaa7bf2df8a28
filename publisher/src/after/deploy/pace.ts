/** How soon things follow each other, in milliseconds. */
export interface Pace {
  /** How long it is quiet after a publish before the host is told: publishes come in bursts. */
  quiet: number;
  /** How long a burst of publishes may last before the host is told of what there is. */
  longestBurst: number;
  /** The pause after the first failed call, twice as long after each further one, and the longest. */
  firstRetry: number;
  longestRetry: number;
  /** The pause after a call that somebody has to mend, and the shortest one, after which the next publish tries it. */
  rareRetry: number;
  shortestRareRetry: number;
  /** The pause before the first look at the public address, half as long again after each further one, and the longest. */
  firstLook: number;
  longestLook: number;
  /** How long the public address may take to answer with the release before that is called late. */
  late: number;
  /** The pause between looks from then on. */
  lateLook: number;
  /** How long one request may take. */
  timeout: number;
}

const second = 1000;
const minute = 60 * second;

export const usualPace: Pace = {
  quiet: 3 * second,
  longestBurst: 30 * second,
  firstRetry: 5 * second,
  longestRetry: 15 * minute,
  rareRetry: 60 * minute,
  shortestRareRetry: minute,
  firstLook: 5 * second,
  longestLook: minute,
  late: 30 * minute,
  lateLook: 15 * minute,
  timeout: 10 * second,
};
