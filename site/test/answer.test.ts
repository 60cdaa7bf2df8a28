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
  ])('passes if it is what was requested: %s', (path, given) => {
    expect(() => checkAnswer(path, given)).not.toThrow();
  });

  it.each([
    ['an error', '/x/', answer('text/html', html, 500), /answered 500 instead of 200/],
    ['the not-found page', '/x/', answer('text/html', html, 404), /answered 404 instead of 200/],
    ['an error page with status 200', '/410/', answer('text/html', html), /answered 200 instead of 410/],
    [
      'a page instead of a feed',
      '/feed.atom',
      answer('text/html', html),
      /text\/html instead of application\/atom/,
    ],
    ['a feed instead of a page', '/x/', answer(atom, '<?xml ?><feed></feed>'), /instead of text\/html/],
    [
      'a page with the type of a feed',
      '/feed.atom',
      answer(atom, html),
      /something else than a whole application\/atom/,
    ],
    ['without a type', '/x/', answer(null, html), /no type instead of text\/html/],
    ['an empty page', '/x/', answer('text/html', ''), /nothing at all/],
    ['an empty list of redirects', '/redirects.json', answer('application/json', ''), /nothing at all/],
    ['a page without its end', '/x/', answer('text/html', html.slice(0, -20)), /than a whole text\/html/],
    ['a page without its beginning', '/x/', answer('text/html', html.slice(20)), /than a whole text\/html/],
    [
      'a feed without its end',
      '/feed.rss',
      answer('application/rss+xml', '<?xml ?><rss><item>'),
      /than a whole/,
    ],
  ])('fails if it is %s', (_, path, given, fault) => {
    expect(() => checkAnswer(path, given)).toThrow(fault);
  });
});
