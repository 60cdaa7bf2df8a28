import { describe, expect, it, vi } from 'vitest';
import { absoluteAddresses } from '../src/text/absolute-addresses.ts';
import { markdown, type MarkdownOptions } from '../src/text/markdown.ts';

const siteUrl = new URL('https://osiedla.example');

function set(source: string, options: Partial<MarkdownOptions> = {}): string {
  return markdown(source, { locale: 'pl', siteUrl, ...options });
}

describe('what cannot get into a page', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in capitals', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>'],
    ['a script cut in two', '<scr<script>ipt>alert(1)</script>'],
    ['a handler on a picture', '<img src=x onerror=alert(1)>'],
    ['a handler on a picture of ours', '<img src="/uploads/a_1.png" alt="a" onerror=alert(1)>'],
    ['a handler after a slash', '<p/onclick=alert(1)>x</p>'],
    ['an SVG', '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x /></svg>'],
    ['an SVG with a link', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'],
    [
      'MathML',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>',
    ],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a frame with a document', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    [
      'a form',
      '<form action="https://evil.example"><input name=a><button formaction=javascript:alert(1)>x</button></form>',
    ],
    ['an object', '<object data="data:text/html,<script>alert(1)</script>"></object>'],
    ['a base address', '<base href="https://evil.example/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
    ['a style', '<style>@import "https://evil.example/x.css";</style>'],
    ['a style attribute', '<p style="background:url(https://evil.example/x)">x</p>'],
    [
      'raw text that a browser ends early',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    ],
    ['a comment that a browser ends early', '<!--><img src=x onerror=alert(1)>-->'],
    ['a picture in a textarea', '<textarea><img src=x onerror=alert(1)></textarea>'],
    ['a video', '<video><source onerror=alert(1)></video>'],
    ['a picture from a data URL', '![x](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['a link in Markdown with a break', '[x](java\nscript:alert(1))'],
  ])('%s', (_, source) => {
    const html = set(source);
    expect(html).not.toMatch(/<(?!\/?(?:p|a|br|img|em|td|tr|tbody|table)[ >])/);
    expect(html).not.toMatch(/<[^>]*(?:\son\w+|style|srcdoc|action|evil\.example|javascript:|data:)[^>]*>/i);
  });

  it.each([
    ['[dalej](javascript:alert(1))'],
    ['[dalej](JavaScript:alert(1))'],
    ['[dalej](data:text/html;base64,PHNjcmlwdD4=)'],
    ['[dalej](vbscript:x)'],
    ['[dalej](file:///etc/passwd)'],
    ['<a href="java&#09;script:alert(1)">dalej</a>'],
    ['<a href=" &#14; javascript:alert(1)" onclick="x()">dalej</a>'],
    ['<a href="">dalej</a>'],
  ])('the link of %s, although its text stays', (source) => {
    const html = set(source);
    expect(html).toContain('dalej');
    expect(html).not.toContain('<a');
  });

  it('the tags of a removed link and picture, although later ones stay', () => {
    expect(set('[a](javascript:1) [b](/o-nas/) ![x](https://x.example/x.png) ![c](/uploads/c_1.png)')).toBe(
      '<p>a\u00a0<a href="/o-nas/">b</a>  <img src="/media/c_1.png" alt="c"></p>',
    );
  });

  it('an end tag that would close the page around it', () => {
    expect(set('</main></article></body>tekst')).toBe('tekst');
    expect(set('<details><summary>a')).toBe('<details><summary>a</summary></details>');
  });
});

describe('HTML in a text', () => {
  it.each([
    [
      'a table in a paragraph ends it',
      'a <b>b <table><tr><td>c</td></tr></table> d</b> e',
      '<p>a\u00a0<b>b </b></p><table><tr><td>c</td></tr></table> d e',
    ],
    [
      'a list in a paragraph of a cell ends only the paragraph',
      '<table><tr><td><p>x <i>y<ul><li>z</ul> q</i></p></table>',
      '<table><tr><td><p>x <i>y</i></p><ul><li>z</li></ul> q</td></tr></table>',
    ],
    ['a rule in a paragraph ends it', '<p>x<hr>y</p>', '<p>x</p><hr>y'],
    [
      'a link in a link ends it',
      '<a href="/1">x<a href="/2">y</a></a>',
      '<p><a href="/1/">x</a><a href="/2/">y</a></p>',
    ],
    [
      'numeric attributes without a number are left out',
      '<table><tr><td colspan="1 onclick=x" rowspan="2">x</table><ol start="x"><li>y</ol>',
      '<table><tr><td rowspan="2">x</td></tr></table><ol><li>y</li></ol>',
    ],
  ])('comes out well-formed: %s', (_, source, html) => {
    expect(set(source)).toBe(html);
  });
});

describe('links', () => {
  it.each([
    ['/spotkania/x/', '<a href="/spotkania/x/">'],
    ['/spotkania/x', '<a href="/spotkania/x/">'],
    ['https://osiedla.example/spotkania/x/?a=1&b=2#c', '<a href="/spotkania/x/?a=1&amp;b=2#c">'],
    ['https://www.krakow.pl/a?b=1&c=2', '<a href="https://www.krakow.pl/a?b=1&amp;c=2" rel="external">'],
    ['www.krakow.pl', '<a href="https://www.krakow.pl/" rel="external">'],
    ['https://osiedla.example//krakow.pl/x', '<a href="/krakow.pl/x/">'],
    ['//krakow.pl/x', '<a href="https://krakow.pl/x" rel="external">'],
    ['mailto:biuro@krakow.example', '<a href="mailto:biuro@krakow.example">'],
    ['<tel:+48 12 616 11 11>', '<a href="tel:+48126161111">'],
    ['/uploads/plan_1a2b.pdf', '<a href="/media/plan_1a2b.pdf">'],
    ['http://localhost:1337/uploads/plan_1a2b.pdf', '<a href="/media/plan_1a2b.pdf">'],
    [
      'https://krakow.example/uploads/plan.pdf',
      '<a href="https://krakow.example/uploads/plan.pdf" rel="external">',
    ],
  ])('%s', (written, tag) => {
    expect(set(`[tekst](${written})`)).toBe(`<p>${tag}tekst</a></p>`);
  });

  it('to an upload at the address of the CMS lead to the site', () => {
    vi.stubEnv('CMS_URL', 'https://cms.example:8443/');
    expect(set('[a](https://cms.example:8443/uploads/plan_1.pdf)')).toContain('href="/media/plan_1.pdf"');
    expect(set('[a](https://cms.example/uploads/plan_1.pdf)')).toContain('rel="external"');
    vi.unstubAllEnvs();
  });

  it('have a rel, but no target and no class', () => {
    expect(set('<a href="https://x.example/" target="_blank" class="y" rel="opener">t</a>')).toBe(
      '<p><a href="https://x.example/" rel="external">t</a></p>',
    );
  });

  it('get absolute addresses for a feed, and so do pictures', () => {
    const html = absoluteAddresses(
      set('## Plan\n\n[a](/o-nas/?x=1&y=2) [b](#plan) ![c](/uploads/c_1.png) [d](https://x.example/)'),
      '/spotkania/x/',
      new URL('https://osiedla.example'),
    );
    expect(html).toContain('href="https://osiedla.example/o-nas/?x=1&amp;y=2"');
    expect(html).toContain('href="https://osiedla.example/spotkania/x/#s-plan"');
    expect(html).toContain('src="https://osiedla.example/media/c_1.png"');
    expect(html).toContain('href="https://x.example/"');
  });
});

describe('pictures', () => {
  it.each([
    '/uploads/a_1.png',
    '/media/a_1.png',
    'http://localhost:1337/uploads/a_1.png',
    'https://cms.example/uploads/a_1.png',
  ])('of the CMS are shown from the site: %s', (src) => {
    expect(set(`![Podwórko](${src} "Lato")`)).toBe(
      '<p><img src="/media/a_1.png" alt="Podwórko" title="Lato"></p>',
    );
  });

  it.each([
    ['from elsewhere', '![x](https://evil.example/x.png)'],
    ['outside of the folder', '![x](/uploads/../.env)'],
    ['below the folder', '![x](/uploads/a/b.png)'],
    ['without an address', '<img alt="x">'],
  ])('%s are left out, with the empty paragraph', (_, source) => {
    expect(set(`a\n\n${source}\n\nb`)).toMatch(/^<p>a<\/p>\n\s*<p>b<\/p>$/);
  });

  it.each(['![](/uploads/a_1.png)', '![ ](/uploads/a_1.png)', '<img src="/uploads/a_1.png">'])(
    'without a description wait for that of the library: %s',
    (source) => {
      expect(set(source)).toContain('<img src="/media/a_1.png" alt="">');
    },
  );
});

describe('headings', () => {
  const levels = (html: string) => [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));

  it.each([
    ['start at 2 whatever the editor chose', '# a\n## b\n# c', 2, [2, 3, 2]],
    ['start at 2 if the editor began lower', '#### a\n#### b', 2, [2, 2]],
    ['skip no level', '## a\n##### b\n###### c\n## d', 2, [2, 3, 4, 2]],
    ['may begin lower than they go on', '### a\n## b\n### c', 2, [2, 2, 3]],
    ['start below the heading of their section', '# a\n## b', 3, [3, 4]],
    ['go no lower than 6', '# a\n## b\n### c\n#### d\n##### e\n###### f', 4, [4, 5, 6, 6, 6, 6]],
  ])('%s', (_, source, startLevel, expected) => {
    expect(levels(set(source, { startLevel }))).toEqual(expected);
  });

  it('written in HTML get levels and ids, too', () => {
    expect(set('<h1 id="menu" onclick="x">A</h1>\n\n## B')).toBe('<h2 id="s-a">A</h2><h3 id="s-b">B</h3>');
  });

  it('have ids made only of their words, so that other headings do not change them', () => {
    expect(set('## Łąka & „ogród”')).toBe('<h2 id="s-laka-ogrod">Łąka &amp; „ogród”</h2>');
    expect(set('## Nowy\n\n## *Łąka*')).toContain('<h2 id="s-laka">');
    expect(set('## 中文')).toBe('<h2 id="s-中文">中文</h2>');
  });

  it('of the same words have different ids', () => {
    expect(set('## A\n## A\n## A 2').match(/id="[^"]+"/g)).toEqual([
      'id="s-a"',
      'id="s-a-2"',
      'id="s-a-2-2"',
    ]);
  });

  it('can be reached by links within the text', () => {
    expect(set('[x](#Łąka) [y](#s-laka) [z](#brak)\n\n## Łąka')).toContain(
      '<a href="#s-laka">x</a> <a href="#s-laka">y</a> <a href="#brak">',
    );
  });

  it('of a second text on the page have another prefix in their ids', () => {
    expect(set('## A', { idPrefix: 'program-' })).toBe('<h2 id="program-a">A</h2>');
  });
});

describe('tables', () => {
  it('have a scope for each header, and no style', () => {
    const html = set('| Godzina | Co |\n|--:|:-:|\n| 16.00 | Gry |');
    expect(html).toContain('<th scope="col">Godzina</th>');
    expect(html).toContain('<td>16.00</td>');
    expect(html).not.toMatch(/align|style/);
  });

  it('keep the row headers of HTML', () => {
    expect(set('<table><tr><th scope="row">a</th><td onclick=x>b</td></tr></table>')).toBe(
      '<table><tr><th scope="row">a</th><td>b</td></tr></table>',
    );
  });
});

describe('the rest of a text', () => {
  it('keeps details, lists, quotations and the language of a phrase', () => {
    const html = set(
      '<details open><summary>Więcej</summary>\n\n- x\n\n</details>\n\n> <span lang="en">hello</span> <span>there</span>',
    );
    expect(html).toContain('<details open><summary>Więcej</summary>');
    expect(html).toContain('<li>x</li>');
    expect(html).toContain('<span lang="en">hello</span> there');
  });

  it('has no-break spaces only in text, not in code or attributes', () => {
    expect(set('W domu `w domu` ![w domu](/uploads/a_1.png)')).toBe(
      '<p>W\u00a0domu <code>w domu</code> <img src="/media/a_1.png" alt="w domu"></p>',
    );
    expect(set('```\nw domu\n```\n\nw domu')).toBe('<pre><code>w domu\n</code></pre>\n<p>w\u00a0domu</p>');
  });

  it('is shown as it was written if it is nested too deep for the parser', () => {
    expect(set(`${'>'.repeat(50_000)} x <b>`)).toMatch(/^<p>(?:&gt;)+ x &lt;b&gt;<\/p>$/);
  });

  it('is parsed in little time even if it is long and deep', () => {
    const deep = '<b>'.repeat(5000) + 'x' + '> '.repeat(200) + '[a]('.repeat(2000);
    const start = performance.now();
    expect(set(deep)).toContain('x');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
