import { eventTypes } from '@osiedle/shared';
import type { ContentHistory, Operation } from './history.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** How far from now a date lies, in milliseconds: mostly near enough to be reached. */
const spans = [hour, hour, day, day, 3 * day, 40 * day, 400 * day];

/** An instant before or after now, at a full quarter of an hour. */
export function instantNear({ random, now }: ContentHistory): string {
  const away = (random.next() - 0.4) * random.pick(spans);
  return new Date(Math.round((now.getTime() + away) / (hour / 4)) * (hour / 4)).toISOString();
}

export function dayNear(history: ContentHistory): string {
  return instantNear(history).slice(0, 10);
}

function moveTo(history: ContentHistory, instant: number): string {
  history.now = new Date(instant);
  return history.now.toISOString();
}

/** Operations that let time pass, or set the clock back, as happens to computers. */
export const clockOperations: Operation[] = [
  {
    name: 'time goes by:',
    work: (history) => {
      const { random, now } = history;
      return moveTo(history, now.getTime() + Math.round(random.next() * random.pick(spans)));
    },
  },
  {
    name: 'midnight:',
    work: (history) => {
      // Midnight in Warsaw is at 22:00 or 23:00 UTC; these are the instants around it.
      const { random, now } = history;
      const midnight = new Date(now).setUTCHours(random.pick([22, 23]), 0, 0, 0) + random.pick([-1, 0, 1]);
      return moveTo(history, midnight > now.getTime() ? midnight : midnight + day);
    },
  },
  {
    name: 'an event begins or ends:',
    work: (history) => {
      const instants = history
        .all(eventTypes)
        .flatMap(({ wire }) => [wire['startsAt'], wire['endsAt']])
        .map((text) => (typeof text === 'string' ? Date.parse(text) : NaN))
        .filter((instant) => instant > history.now.getTime());
      return instants.length > 0
        ? moveTo(history, history.random.pick(instants) + history.random.pick([-1, 0, 1]))
        : undefined;
    },
  },
  {
    name: 'the clock is set back:',
    work: (history) =>
      history.random.percent(15)
        ? moveTo(history, history.now.getTime() - history.random.pick(spans))
        : undefined,
  },
];
