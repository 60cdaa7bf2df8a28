import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { maxAttempts, pollMs, Scheduler } from '../../cms/src/scheduling/scheduler.ts';
import type { StoredSchedule } from '../../cms/src/scheduling/table.ts';

/** The CMS's scheduler by itself, with a clock that is handed in: here, because a Strapi in the same process would take the clock for its own. */

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const noon = Date.parse('2026-12-21T12:00:00.000Z');

/** A table of schedules, and a clock whose difference from the machine's can change. */
function setUp(...minutes: number[]) {
  const clock = { offset: noon };
  const rows = minutes.map((minute, id) => ({
    id,
    dueAt: new Date(noon + minute * 60_000).toISOString(),
  })) as StoredSchedule[];
  const done: [number, number][] = [];
  const givenUp: number[] = [];
  const now = () => Date.now() + clock.offset;
  const remove = (id: number) =>
    rows.splice(
      rows.findIndex((row) => row.id === id),
      1,
    );
  const work = {
    now,
    tell: () => undefined,
    read: (count: number) =>
      Promise.resolve(rows.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt)).slice(0, count)),
    perform: ({ id }: StoredSchedule) => {
      done.push([id, now() - noon]);
      remove(id);
      return Promise.resolve();
    },
    giveUp: ({ id }: StoredSchedule) => {
      givenUp.push(id);
      remove(id);
      return Promise.resolve();
    },
  };
  return { clock, rows, done, givenUp, work, scheduler: new Scheduler(work) };
}
const minutesLater = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000);

test('does what is due at its time, and at its start what was due before, in the order of their times', async () => {
  const { scheduler, done } = setUp(10, -5, -600);
  scheduler.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual([
    [2, 0],
    [1, 0],
  ]);
  await minutesLater(20);
  expect(done.slice(2)).toEqual([[0, 600_000]]);
});

test('notices within seconds what another process has set, and at once what it is woken for', async () => {
  const { scheduler, rows, done } = setUp(10);
  scheduler.wake();
  await minutesLater(1);
  const [first] = rows;
  rows.push({ ...first, id: 8, dueAt: new Date(noon + 60_500).toISOString() } as StoredSchedule);
  await vi.advanceTimersByTimeAsync(pollMs);
  expect(done).toHaveLength(1);
  expect(done[0]?.[1]).toBeLessThan(60_500 + pollMs + 1);
  rows.push({
    ...first,
    id: 9,
    dueAt: new Date(noon + 60_000 + pollMs + 50).toISOString(),
  } as StoredSchedule);
  scheduler.wake();
  await vi.advanceTimersByTimeAsync(100);
  expect(done.at(-1)).toEqual([9, 60_000 + pollMs + 50]);
});

describe('A clock', () => {
  test('that is set forward past the time makes it do so within seconds', async () => {
    const { scheduler, clock, done } = setUp(90);
    scheduler.wake();
    await minutesLater(1);
    clock.offset += 2 * 3_600_000;
    await vi.advanceTimersByTimeAsync(pollMs);
    expect(done).toHaveLength(1);
  });

  test('that is set back makes it wait for the time, and does nothing twice', async () => {
    const { scheduler, clock, done } = setUp(1, 60);
    scheduler.wake();
    await minutesLater(30);
    expect(done).toHaveLength(1);
    clock.offset -= 3_600_000;
    await minutesLater(40);
    expect(done).toHaveLength(1);
    await minutesLater(50);
    expect(done).toEqual([
      [0, 60_000],
      [1, 3_600_000],
    ]);
  });
});

describe('Where it fails', () => {
  test('a fault that may pass is tried again, a few times, and keeps nothing else waiting', async () => {
    const { scheduler, work, done, givenUp } = setUp(-2, -1);
    let attempts = 0;
    const { perform } = work;
    work.perform = (due) => {
      if (due.id === 1) return perform(due);
      attempts += 1;
      return Promise.reject(new Error('no connection'));
    };
    scheduler.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual([[1, 0]]);
    expect(givenUp).toEqual([]);
    await minutesLater(1);
    expect([attempts, givenUp]).toEqual([maxAttempts, [0]]);
  });

  test('a table that cannot be read is read again', async () => {
    const { scheduler, work, done } = setUp(-1);
    const { read } = work;
    work.read = () => Promise.reject(new Error('no connection'));
    scheduler.wake();
    await minutesLater(1);
    work.read = read;
    await vi.advanceTimersByTimeAsync(pollMs);
    expect(done).toHaveLength(1);
  });
});

test('Stopped, it ends what it is doing and begins nothing', async () => {
  const { scheduler, work, done } = setUp(-2, -1);
  const { perform } = work;
  const { promise, resolve } = Promise.withResolvers<null>();
  work.perform = async (due) => {
    await promise;
    return perform(due);
  };
  scheduler.wake();
  await vi.advanceTimersByTimeAsync(0);
  const stopped = scheduler.stop();
  resolve(null);
  await stopped;
  await minutesLater(1);
  expect(done).toEqual([[0, 0]]);
});
