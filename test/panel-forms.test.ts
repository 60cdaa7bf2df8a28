import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeEvents } from './panel/events.ts';
import { describeForm } from './panel/form.ts';
import { describeHours } from './panel/hours.ts';
import { describeKeyboard } from './panel/keyboard.ts';
import { describeLinks } from './panel/links.ts';
import { describeLists } from './panel/lists.ts';
import { describePasting } from './panel/pasting.ts';
import { describePickers } from './panel/pickers.ts';
import { describePictures } from './panel/pictures.ts';
import { describeTexts } from './panel/texts.ts';
import { describeWords } from './panel/words.ts';
import { describeWorkshop } from './panel/workshop.ts';
import { describeWriting } from './panel/writing.ts';
import { Panel } from './support/panel.ts';

/** Editors write in the panel with mouse and keyboard, in Polish, in a real browser. All groups of tests share one product. */

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
  describe('edits texts', () => describeTexts(running));
  describe('chooses other entries in a form', () => describePickers(running));
  describe('takes pictures from the computer', () => describePictures(running));
  describe('takes texts from other programs', () => describePasting(running));
  describe('leads links to entries by their titles', () => describeLinks(running));
  test('sends requests only to the CMS', () => {
    expect(panel.foreign).toEqual([]);
  });
});
