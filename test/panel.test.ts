import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeConflicts } from './panel/conflicts.ts';
import { describeDeleting } from './panel/deleting.ts';
import { describeForm } from './panel/form.ts';
import { describeEvents } from './panel/events.ts';
import { describeHome } from './panel/home.ts';
import { describeHistory } from './panel/history.ts';
import { describeHours } from './panel/hours.ts';
import { describeInvitations } from './panel/invitations.ts';
import { describeKept } from './panel/kept.ts';
import { describeKeyboard } from './panel/keyboard.ts';
import { describeKeyboardPanels } from './panel/keyboard-panels.ts';
import { describeLive } from './panel/live.ts';
import { describeNetworkWords } from './panel/network-words.ts';
import { describeOtherOrigins } from './panel/other-origins.ts';
import { describeNotice } from './panel/notice.ts';
import { describePickers } from './panel/pickers.ts';
import { describePictures } from './panel/pictures.ts';
import { describeLists } from './panel/lists.ts';
import { describeLinks } from './panel/links.ts';
import { describePasting } from './panel/pasting.ts';
import { describePreview } from './panel/preview.ts';
import { describeRefusals } from './panel/refusals.ts';
import { describeScheduling } from './panel/scheduling.ts';
import { describeReview } from './panel/review.ts';
import { describeSessions } from './panel/sessions.ts';
import { describeSilence } from './panel/silence.ts';
import { describeTexts } from './panel/texts.ts';
import { describeWords } from './panel/words.ts';
import { describeWorkshop } from './panel/workshop.ts';
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
  // First, while nobody has written anything yet.
  describe('speaks one language', () => describeWords(running));
  describe('is quick to use', () => describeWorkshop(running));
  describe('writes and publishes', () => describeWriting(running));
  describe('leads through long forms', () => describeForm(running));
  describe('keeps the city’s hours', () => describeHours(running));
  describe('repeats, translates and copies events', () => describeEvents(running));
  describe('filters lists, and says how old translations are', () => describeLists(running));
  describe('is used by keyboard alone', () => describeKeyboard(running));
  describe('is used by keyboard alone beside its forms', () => describeKeyboardPanels(running));
  describe('shows what is live', () => describeLive(running));
  describe('publishes at a time that is set', () => describeScheduling(running));
  describe('says at home what waits', () => describeHome(running));
  describe('shows drafts as pages', () => describePreview(running));
  describe('says who uses what is deleted', () => describeDeleting(running));
  describe('edits texts', () => describeTexts(running));
  describe('chooses other entries in a form', () => describePickers(running));
  describe('takes pictures from the computer', () => describePictures(running));
  describe('takes texts from other programs', () => describePasting(running));
  describe('leads links to entries by their titles', () => describeLinks(running));
  describe('sets what stands on every page', () => describeNotice(running));
  describe('lets nobody overwrite anybody', () => describeConflicts(running));
  describe('lets Authors have entries reviewed: a review', () => describeReview(running));
  describe('brings back what was', () => describeHistory(running));
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
