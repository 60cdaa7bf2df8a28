import { expect, test } from 'vitest';
import { leaseMs, Leases } from '../src/editing/leases.ts';

const meeting = { uid: 'api::meeting.meeting', documentId: 'a', locale: 'pl' };

/** Leases with a clock that the test moves. */
function withClock(): { leases: Leases; pass: (ms: number) => void } {
  let now = 0;
  return { leases: new Leases(() => now), pass: (ms) => (now += ms) };
}
const formsOf = (leases: Leases) => leases.of(meeting.uid, 'pl').map(({ form }) => form);

test('A lease ends by itself, unless it is renewed; it keeps when it began', () => {
  const { leases, pass } = withClock();
  leases.renew({ ...meeting, account: 1, form: 'one' });
  leases.renew({ ...meeting, account: 2, form: 'other' });
  pass(leaseMs - 1);
  leases.renew({ ...meeting, account: 2, form: 'other' });
  pass(1);
  expect(leases.of(meeting.uid, 'pl')).toMatchObject([{ account: 2, since: 0 }]);
  pass(leaseMs);
  expect(formsOf(leases)).toEqual([]);
});

test('A form has one lease, of the entry and language that it shows', () => {
  const { leases, pass } = withClock();
  leases.renew({ ...meeting, account: 1, form: 'one' });
  pass(5);
  leases.renew({ ...meeting, locale: 'en', account: 1, form: 'one' });
  expect(formsOf(leases)).toEqual([]);
  expect(leases.of(meeting.uid, 'en')).toMatchObject([{ since: 5 }]);
});

test('Nobody ends or takes the lease of somebody else, and one account has fifty at most', () => {
  const { leases } = withClock();
  leases.renew({ ...meeting, account: 1, form: 'one' });
  leases.end(2, 'one');
  leases.renew({ ...meeting, account: 2, form: 'one' });
  expect(formsOf(leases)).toEqual(['one', 'one']);
  for (let index = 0; index < 60; index += 1) leases.renew({ ...meeting, account: 2, form: `form ${index}` });
  expect(leases.of(meeting.uid, 'pl')).toHaveLength(51);
  leases.end(2);
  expect(leases.of(meeting.uid, 'pl')).toMatchObject([{ account: 1 }]);
});
