import { describe, expect, it } from 'vitest';
import { textsAt } from '../src/data/addresses/texts.ts';
import { exampleOf, storeOf } from './support/store.ts';

const body = 'Treść.';
const store = storeOf({
  meeting: [
    exampleOf('meeting', 'online', { slug: 'spotkanie', body, summary: null, agenda: 'A', minutes: 'M' }),
    exampleOf('meeting', 'online', { slug: 'meeting', body, locale: 'en', summary: 'In short.' }),
  ],
  document: [exampleOf('document', 'untranslated', { slug: 'plan', body, summary: 'W skrócie.' })],
  page: [exampleOf('page', 'untranslated', { slug: 'o-nas', body, summary: null })],
});
const page = { startLevel: 2, idPrefix: 's-' };

describe('the texts that a page will need', () => {
  it.each([
    [
      '/spotkania/spotkanie/',
      [
        { source: body, locale: 'pl', as: page },
        { source: body, locale: 'pl', as: { excerpt: 200 } },
        { source: body, locale: 'pl', as: { excerpt: 300 } },
        { source: 'A', locale: 'pl', as: { startLevel: 3, idPrefix: 'agenda-' } },
        { source: 'M', locale: 'pl', as: { startLevel: 3, idPrefix: 'minutes-' } },
      ],
    ],
    ['/en/meetings/meeting/', [{ source: body, locale: 'en', as: page }]],
    ['/dokumenty/plan/', [{ source: body, locale: 'pl', as: { startLevel: 3, idPrefix: 's-' } }]],
    [
      '/o-nas/',
      [
        { source: body, locale: 'pl', as: page },
        { source: body, locale: 'pl', as: { excerpt: 200 } },
      ],
    ],
    ['/', []],
    ['/en/', []],
    ['/spotkania/', []],
    ['/spotkania/nie-ma/', []],
    ['/spotkania/rok/2020/', []],
    ['/feed.atom', []],
    ['/spotkania/feed.rss', []],
    ['/redirects.json', []],
  ])('are known from its address: %s', (path, texts) => {
    expect(textsAt(store, path)).toEqual(texts);
  });
});
