import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeDeleting } from './panel/deleting.ts';
import { describeEvents } from './panel/events.ts';
import { describeForm } from './panel/form.ts';
import { describeHours } from './panel/hours.ts';
import { describeInvitations } from './panel/invitations.ts';
import { describeLive } from './panel/live.ts';
import { describeOtherOrigins } from './panel/other-origins.ts';
import { describeRefusals } from './panel/refusals.ts';
import { describeSessions } from './panel/sessions.ts';
import { describeSilence } from './panel/silence.ts';
import { describeWriting } from './panel/writing.ts';
import { Panel } from './support/panel.ts';
import { isLong } from './support/test-long.ts';

/** Editors use the panel with mouse and keyboard, in Polish, in a real browser. All groups of tests share one product. */

let panel: Panel;
beforeAll(async () => {
  panel = await Panel.start();
});
afterAll(() => panel?.end());
const running = () => panel;

describe('the panel', () => {
  describe('writes and publishes', () => describeWriting(running));
  describe('leads through long forms', () => describeForm(running));
  describe('keeps the city’s hours', () => describeHours(running));
  describe('repeats, translates and copies events', () => describeEvents(running));
  describe('shows what is live', () => describeLive(running));
  describe('says who uses what is deleted', () => describeDeleting(running));
  describe('keeps a text whose save is refused', () => describeRefusals(running));
  describe('asks for a new login when the session ends', () => describeSessions(running));
  describe('lets people in by invitations', () => describeInvitations(running));
  describe('answers no other origin', () => describeOtherOrigins(running));
  // Last, because the stopped CMS does not come back.
  if (isLong) describe('keeps a text that no CMS answers', () => describeSilence(running));
  test('sends requests only to the CMS', () => {
    expect(panel.foreign).toEqual([]);
  });
});
