import { describe, expect, it } from 'vitest';
import { plainMarkup } from '../src/text/plain-markup.ts';
import { sanitise } from '../src/text/sanitise.ts';
import { numbersFrom } from '../src/drawings/numbers.ts';

const siteUrl = new URL('https://osiedla.example');
const pieces =
  '<p> </p> <em> </em> <strong> </strong> <ul> </ul> <li> </li> <h2> </h2> <h3> </h3> <blockquote> </blockquote> <hr> ' +
  '<br> </br> <a_href="/o-nas"> <a_href="https://krakow.pl"> <a_href="javascript:x"> <a> </a> <code> </code> <b> </b> ' +
  '<p_class="x"> <!--x--> <img_src="/uploads/a_1.png"_alt="a"> w domu &amp; &lt; &quot; &#39; &copy; & < > " />';

/** HTML of a few pieces in random order, half of it in an element. */
function randomHtml(next: () => number): string {
  const all = pieces.split(' ').map((piece) => piece.replaceAll('_', ' '));
  const some = () => all[Math.floor(next() * all.length)] ?? '';
  const html = Array.from({ length: 1 + Math.floor(next() * 8) }, some).join('');
  const [, name] = /^<([a-z0-9]+)/.exec(some()) ?? [];
  return name === undefined || next() < 0.5 ? html : `<${name}>słowa ${html}</${name}>`;
}

describe('plain HTML', () => {
  it('comes out as if it were parsed', () => {
    const next = numbersFrom(process.env['SEED'] ?? 'plain');
    let plain = 0;
    for (let round = 0; round < (process.env['LONG'] ? 200_000 : 8000); round++) {
      const html = randomHtml(next);
      if (plainMarkup(html, siteUrl) === undefined) continue;
      plain++;
      // `<u>` is not plain, and the sanitiser removes it: with it, the same HTML is parsed.
      expect(sanitise(html, siteUrl), html).toBe(sanitise(`${html}<u></u>`, siteUrl));
    }
    expect(plain).toBeGreaterThan(100);
  });

  it.each([
    [
      '<p>W <em>domu</em> i <a href="/o-nas">u nas</a></p>',
      '<p>W <em>domu</em> i <a href="/o-nas/">u nas</a></p>',
    ],
    ['<p>&quot;Tak&quot; &amp; nie</p>', '<p>"Tak" &amp; nie</p>'],
    ['<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>', '<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
  ])('is recognised: %s', (html, expected) => {
    expect(plainMarkup(html, siteUrl)).toBe(expected);
  });

  it.each([
    ['<p onclick="x()">a</p>'],
    ['<script>a</script>'],
    ['<p>a'],
    ['<p>a</em>'],
    ['<p><ul></ul></p>'],
    ['<a href="javascript:x()">a</a>'],
    ['<a href="/a" onclick="x()">a</a>'],
    ['<p>a < b</p>'],
    ['<p>&#60;script></p>'],
    ['<em>'.repeat(50) + '</em>'.repeat(50)],
  ])('is not recognised in what must be parsed: %s', (html) => {
    expect(plainMarkup(html, siteUrl)).toBeUndefined();
  });
});
