import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { styleHashes } from '../src/blobs/style-hashes.ts';

const css = "a::after{content:'ż &amp; </b> <!-- <body>'}\n";
const source = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!doctype html><html lang="pl"><head>${head}</head><body>${body}</body></html>`;

test.each([
  ['as Astro writes it', `<style>${css}</style>`],
  ['with attributes', `<style media="screen" title="a > b">${css}</style>`],
  ['in capitals and with a space at its end', `<STYLE>${css}</STYLE\n>`],
  [
    'after a title that mentions a body',
    `<title>The <body> of <style>a{}</style></title><style>${css}</style>`,
  ],
])('allows the exact text of a style %s', (_name, head) => {
  expect(styleHashes(page(head))).toEqual([source]);
});

test('allows each style of a page, in order', () => {
  const [other] = styleHashes(page('<style>p{}</style>'));
  expect(other).not.toBe(source);
  expect(styleHashes(page(`<style>p{}</style><style>${css}</style><style>p{}</style>`))).toEqual([
    other,
    source,
    other,
  ]);
});

const style = `<style>${css}</style>`;

test.each([
  ['as before', page(style), 1],
  ['twice', page(style + style), 2],
  ['before another', page(`${style}<style>p{}</style>`), 1],
  ['with attributes', page(`<style media="print">${css}</style>`), 1],
  ['in a comment', page(`<!-- ${style.replace('<!--', '')} --><style>p{}</style>`), 0],
  ['in a title', page(`<title>${style}</title>`), 0],
  ['in a script', page(`<script>${style}</script>`), 0],
  ['in an attribute', page(`<meta content='${style.replaceAll("'", '')}'>`), 0],
  ['in an attribute of a style', page(`<style title="${style}">p{}</style>`), 0],
  ['in another style', page(`<STYLE>${style}`), 0],
  ['in the text', page('', style), 0],
  ['without its end', page(`<style>${css}`), 0],
])('allows the style hashed last only where it is an element again: %s', (_name, html, times) => {
  const hashes = styleHashes(html);
  expect(styleHashes(page(style))).toEqual([source]);
  expect(styleHashes(html)).toEqual(hashes);
  expect(hashes.filter((one) => one === source)).toHaveLength(times);
});

test('computes the hash of the specification’s example', () => {
  // CSP3, 2.3.1 gives it for a script; the hash depends on the text alone.
  expect(styleHashes(page("<style>alert('Hello, world.');</style>"))).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ]);
});

test.each([
  ['in the text', page('', `<p><style>${css}</style>`)],
  ['of a drawing', page('', `<svg><style>${css}</style></svg>`)],
  ['in a description', page(`<meta name="description" content="<style>${css.replaceAll('"', '')}</style>">`)],
  ['in a title', page(`<title><style>${css}</style></title>`)],
  ['in data', page(`<script type="application/ld+json">"<style>${css}</style>"</script>`)],
  ['in a comment', page(`<!-- <style>${css.replace('<!--', '')}</style> -->`)],
  ['that never ends', page(`<style>${css}`)],
])('does not allow a style %s', (_name, html) => {
  expect(styleHashes(html)).toEqual([]);
});
