import { describe, expect, it } from 'vitest';
import { checkAnswer, type RendererAnswer } from '../src/build/answer.ts';

const html = '<!doctype html><html lang="pl"><head></head><body>Ą</body></html>';
const answer = (type: string | null, text: string, status = 200): RendererAnswer => ({
  status,
  type,
  body: Buffer.from(text),
});
const atom = 'application/atom+xml; charset=utf-8';

describe('an answer of the renderer', () => {
  it.each([
    ['/', answer('text/html', html)],
    ['/spotkania/x/', answer('text/html; charset=utf-8', `${html}\n`)],
    ['/404/', answer('text/html', html, 404)],
    ['/en/410/', answer('text/html', html, 410)],
    ['/aktualnosci/strona/404/', answer('text/html', html)],
    ['/projekty/410/', answer('text/html', html)],
    ['/en/410/', answer('text/html', html, 410)],
    ['/feed.atom', answer(atom, '<?xml version="1.0" encoding="utf-8"?>\n<feed>x</feed>')],
    ['/en/meetings/feed.rss', answer('application/rss+xml', '<?xml version="1.0"?><rss></rss>\n')],
    ['/redirects.json', answer('application/json', '[]')],
    ['/robots.txt', answer('text/plain;charset=UTF-8', 'User-agent: *')],
  ])('is what was asked for: %s', (path, given) => {
    expect(() => checkAnswer(path, given)).not.toThrow();
  });

  it.each([
    ['another status', '/x/', answer('text/html', html, 500), /answered 500 instead of 200/],
    ['the not-found page', '/x/', answer('text/html', html, 404), /answered 404 instead of 200/],
    ['a page that is not gone', '/410/', answer('text/html', html), /answered 200 instead of 410/],
    [
      'a page in place of a feed',
      '/feed.atom',
      answer('text/html', html),
      /text\/html instead of application\/atom/,
    ],
    ['a feed in place of a page', '/x/', answer(atom, '<?xml ?><feed></feed>'), /instead of text\/html/],
    ['a page as a feed', '/feed.atom', answer(atom, html), /something else than a whole application\/atom/],
    ['no type', '/x/', answer(null, html), /no type instead of text\/html/],
    ['nothing', '/x/', answer('text/html', ''), /nothing at all/],
    ['no moves', '/redirects.json', answer('application/json', ''), /nothing at all/],
    ['half a page', '/x/', answer('text/html', html.slice(0, -20)), /than a whole text\/html/],
    ['the end of a page', '/x/', answer('text/html', html.slice(20)), /than a whole text\/html/],
    ['half a feed', '/feed.rss', answer('application/rss+xml', '<?xml ?><rss><item>'), /than a whole/],
  ])('is a failure where it is %s', (_, path, given, fault) => {
    expect(() => checkAnswer(path, given)).toThrow(fault);
  });
});
