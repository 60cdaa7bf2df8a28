import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeConflicts } from './panel/conflicts.ts';
import { describeDeleting } from './panel/deleting.ts';
import { describeHistory } from './panel/history.ts';
import { describeHome } from './panel/home.ts';
import { describeInvitations } from './panel/invitations.ts';
import { describeKept } from './panel/kept.ts';
import { describeKeyboardPanels } from './panel/keyboard-panels.ts';
import { describeLive } from './panel/live.ts';
import { describeNetworkWords } from './panel/network-words.ts';
import { describeNotice } from './panel/notice.ts';
import { describeOtherOrigins } from './panel/other-origins.ts';
import { describePreview } from './panel/preview.ts';
import { describeRefusals } from './panel/refusals.ts';
import { describeReview } from './panel/review.ts';
import { describeScheduling } from './panel/scheduling.ts';
import { describeSessions } from './panel/sessions.ts';
import { describeSilence } from './panel/silence.ts';
import { Panel } from './support/panel.ts';
import { isLong } from './support/test-long.ts';

/** What editors see beside their texts, and how nothing of those is lost: in a real browser, with one product for all groups of tests. */

let panel: Panel;
beforeAll(async () => {
  panel = await Panel.start();
});
afterAll(() => panel?.end());
const running = () => panel;

describe('the panel', () => {
  describe('shows what is live', () => describeLive(running));
  describe('publishes at a time that is set', () => describeScheduling(running));
  describe('says at home what waits', () => describeHome(running));
  describe('shows drafts as pages', () => describePreview(running));
  describe('says who uses what is deleted', () => describeDeleting(running));
  describe('sets what stands on every page', () => describeNotice(running));
  describe('lets nobody overwrite anybody', () => describeConflicts(running));
  describe('lets Authors have entries reviewed: a review', () => describeReview(running));
  describe('brings back what was', () => describeHistory(running));
  describe('is used by keyboard alone beside the form', () => describeKeyboardPanels(running));
  describe('keeps a text whose save is refused', () => describeRefusals(running));
  describe('keeps on the device what is not saved', () => describeKept(running));
  describe('says in sentences what failed', () => describeNetworkWords(running));
  describe('asks for a new login when the session ends', () => describeSessions(running));
  describe('lets people in by invitations', () => describeInvitations(running));
  describe('answers no other origin', () => describeOtherOrigins(running));
  // Last, because the stopped CMS does not come back.
  if (isLong) describe('keeps a text that no CMS answers', () => describeSilence(running));
  test('sends requests only to the CMS', () => {
    expect(panel.foreign).toEqual([]);
  });
});
