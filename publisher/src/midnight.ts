/** Calendars decide when a day begins; timers only look at the clock now and then, which may have been set meanwhile. */
const longestSleep = 60_000;

/**
 * The first instant of the next day on the wall clocks of a time zone, whatever happens to summer time in between.
 * @param after an instant of the day before
 * @param timeZone an IANA name
 */
export function nextMidnight(after: Date, timeZone: string): Date {
  const wall = wallClock(after, timeZone);
  const target = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate() + 1);
  // The offset at midnight is not yet known: the first guess is at most an offset's change away, the second is exact.
  let instant = target - offset(new Date(target), timeZone);
  instant = target - offset(new Date(instant), timeZone);
  return new Date(instant);
}

/** Calls back at every local midnight. @returns a function that ends it */
export function everyMidnight(
  timeZone: string,
  callback: () => void,
  now: () => Date = () => new Date(),
): () => void {
  let next = nextMidnight(now(), timeZone);
  let timer: NodeJS.Timeout;
  const sleep = (): void => {
    const rest = next.getTime() - now().getTime();
    timer = setTimeout(wake, Math.min(Math.max(rest, 0), longestSleep));
  };
  const wake = (): void => {
    const passed = now() >= next;
    // Always anew: the clock may have been set back by days.
    next = nextMidnight(now(), timeZone);
    if (passed) callback();
    sleep();
  };
  sleep();
  return () => {
    clearTimeout(timer);
  };
}

/** The wall clock's reading, dressed as if it were UTC. */
function wallClock(instant: Date, timeZone: string): Date {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

function offset(instant: Date, timeZone: string): number {
  const whole = Math.floor(instant.getTime() / 1000) * 1000;
  return wallClock(instant, timeZone).getTime() - whole;
}
