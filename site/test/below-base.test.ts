import { expect, test } from 'vitest';
import { belowBase } from '../src/text/below-base.ts';

const base = '/osiedla';

test.each([
  ['<a href="/">a</a>', '<a href="/osiedla/">a</a>'],
  [
    '<a class="x" href="/spotkania/?a=1&amp;b=2#c">a</a>',
    '<a class="x" href="/osiedla/spotkania/?a=1&amp;b=2#c">a</a>',
  ],
  [
    '<img src="/media/a.png" alt="href=&quot;/x&quot;">',
    '<img src="/osiedla/media/a.png" alt="href=&quot;/x&quot;">',
  ],
  [
    '<source srcset="/media/a.avif 400w, /media/b.avif 800w" sizes="(min-width: 60em) 50vw, 100vw">',
    '<source srcset="/osiedla/media/a.avif 400w, /osiedla/media/b.avif 800w" sizes="(min-width: 60em) 50vw, 100vw">',
  ],
  [
    '<link rel="preload" imagesrcset="/media/a.avif 1x,/media/b.avif 2x">',
    '<link rel="preload" imagesrcset="/osiedla/media/a.avif 1x,/osiedla/media/b.avif 2x">',
  ],
  ['<use href="/assets/i.svg#a"/>', '<use href="/osiedla/assets/i.svg#a"/>'],
  ['<form action="/szukaj/">', '<form action="/osiedla/szukaj/">'],
  ['<a title="a > b" href="/x/">a</a>', '<a title="a > b" href="/osiedla/x/">a</a>'],
  [
    '<style>@font-face { src: url("/assets/a.woff2"), url(/assets/b.woff2) }</style>',
    '<style>@font-face { src: url("/osiedla/assets/a.woff2"), url(/osiedla/assets/b.woff2) }</style>',
  ],
  [
    '<script type="module" src="/assets/a.js"></script>',
    '<script type="module" src="/osiedla/assets/a.js"></script>',
  ],
])('adds the base path to %s', (html, expected) => {
  expect(belowBase(html, base)).toBe(expected);
});

test.each([
  '<a href="#a">a</a><a href="https://x.example/y/">x</a><a href="//x.example/">x</a><a href="mailto:a@b.example">m</a>',
  '<p>Kod: href="/x/" i src="/y/"</p>',
  '<pre><code>&lt;a href="/x/"&gt;</code></pre>',
  '<script type="application/ld+json">{"a": "<a href=\\"/x/\\"> href=\\"/y/\\""}</script>',
  '<!-- <a href="/x/"> -->',
  '<p data-href="/x/" title="/y/">a</p>',
  '<style>a { background: url(#a) } b { background: url(data:image/png;base64,AA/B) } c { background: url(https://x.example/y) }</style>',
])('changes nothing in %s', (html) => {
  expect(belowBase(html, base)).toBe(html);
});

test('at the root of a host, changes nothing', () => {
  expect(belowBase('<a href="/x/">a</a>', '')).toBe('<a href="/x/">a</a>');
});
