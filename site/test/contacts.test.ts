import { expect, it } from 'vitest';
import { contactHtml, linkContacts, phoneHtml } from '../src/text/contacts.ts';
import { markdown } from '../src/text/markdown.ts';

const mail = (address: string) => `<a href="mailto:${address}">${address}</a>`;
const phone = (digits: string, written: string) => `<a href="tel:${digits}">${written}</a>`;

it.each([
  ['Napisz: osiedla@example.org.', `Napisz: ${mail('osiedla@example.org')}.`],
  ['(jan.b-c+d@um.gmina.pl)', `(${mail('jan.b-c+d@um.gmina.pl')})`],
  ['tel. +48 12 000 00 00,', `tel. ${phone('+48120000000', '+48\u00a012\u00a0000\u00a000\u00a000')},`],
  ['tel. 12 345 67 89', `tel. ${phone('123456789', '12\u00a0345\u00a067\u00a089')}`],
  ['600-100-200', phone('600100200', '600-100-200')],
  ['(12) 345-67-89', phone('123456789', '(12)\u00a0345-67-89')],
  ['+44 20 7946 0958', phone('+442079460958', '+44\u00a020\u00a07946\u00a00958')],
])('links a contact: %s', (text, html) => {
  expect(linkContacts(text)).toBe(html);
});

it.each([
  '731 570 541 EUR, 541 877 123 zł, €123 456 789',
  '2012-11-28, 28.11.2012, 2013–2015, 16.00–19.00',
  'dokumenty 102541, 124521 i 207625; REGON 123456789; KRS 0000 123 456; NIP 676-10-13-717',
  'konto 12 3456 7890 1234 5678 9012 3456',
  '@osiedle, a@b, 10@',
])('leaves alone what is no contact: %s', (text) => {
  expect(linkContacts(text)).toBe(text);
});

it('leaves links, code and headings as they are', () => {
  const html =
    '<h2>Tel. 600 100 200</h2><p><a href="mailto:a@b.pl">a@b.pl</a> <code>a@b.pl</code> <strong>c@d.pl</strong></p>';
  expect(linkContacts(html)).toBe(html.replace('c@d.pl', mail('c@d.pl')));
});

it('escapes what an editor wrote in a plain field', () => {
  expect(contactHtml('<b>"a"</b> & x@y.pl', 'pl')).toBe(
    `&lt;b&gt;&quot;a&quot;&lt;/b&gt; &amp; ${mail('x@y.pl')}`,
  );
});

it('dials no extension', () => {
  expect(phoneHtml('12 0000000')).toBe(phone('120000000', '12\u00a00000000'));
  expect(phoneHtml('12 000 00 00 wew. 7 <b>')).toBe(
    `${phone('120000000', '12\u00a0000\u00a000\u00a000')} wew. 7 &lt;b&gt;`,
  );
});

it('links contacts in an editor’s text', () => {
  const html = markdown('Zadzwoń: **600 100 200** albo [napisz](mailto:a@b.pl).', {
    locale: 'pl',
    siteUrl: new URL('https://osiedla.example/'),
  });
  expect(html).toBe(
    `<p>Zadzwoń: <strong>${phone('600100200', '600\u00a0100\u00a0200')}</strong> albo <a href="mailto:a@b.pl">napisz</a>.</p>`,
  );
});

it('takes a time that grows with the length of the text alone', () => {
  const begun = performance.now();
  for (const piece of ['a', 'a.', 'a@', 'a@b.', '1 ', '+1', '12 345 '])
    linkContacts(`${piece.repeat(100_000)}@1 11`);
  expect(performance.now() - begun).toBeLessThan(5000);
});
