import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeHours } from './panel/hours.ts';
import { describeLive } from './panel/live.ts';
import { describeOtherOrigins } from './panel/other-origins.ts';
import { describeRefusals } from './panel/refusals.ts';
import { describeSessions } from './panel/sessions.ts';
import { describeSilence } from './panel/silence.ts';
import { describeWriting } from './panel/writing.ts';
import { Panel } from './support/panel.ts';
import { isLong } from './support/test-long.ts';

/** What editors do in the panel with mouse and keyboard, in Polish, in a real browser, with a whole product. */

let panel: Panel;
beforeAll(async () => {
  panel = await Panel.start();
});
afterAll(() => panel?.end());
const running = () => panel;

describe('the panel', () => {
  describe('lets editors write', () => describeWriting(running));
  describe('keeps the city’s hours', () => describeHours(running));
  describe('tells what is live', () => describeLive(running));
  describe('keeps what was typed', () => describeRefusals(running));
  describe('lets somebody whose session has ended', () => describeSessions(running));
  describe('tells other origins nothing', () => describeOtherOrigins(running));
  // Last: the CMS that is stopped does not come back.
  if (isLong) describe('keeps what was typed while the CMS is silent', () => describeSilence(running));
  test('speaks to nobody but the CMS', () => {
    expect(panel.foreign).toEqual([]);
  });
});
