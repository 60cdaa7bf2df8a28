import { describe, expect, test } from 'vitest';
import { typedAddress } from '../src/admin/text/links/typed-address.ts';
import { pastedLink } from '../src/admin/text/paste/addresses.ts';

describe('What is typed as the target of a link', () => {
  test.each([
    ['https://www.krakow.pl/plan (2026)', 'https://www.krakow.pl/plan%20(2026)'],
    ['www.krakow.pl', 'https://www.krakow.pl'],
    ['krakow.pl/plan?rok=2026#mapa', 'https://krakow.pl/plan?rok=2026#mapa'],
    [' anna.kowal@um.krakow.pl ', 'mailto:anna.kowal@um.krakow.pl'],
    ['12 616 12 34', 'tel:126161234'],
    ['+48 (12) 616-12-34', 'tel:+48126161234'],
    ['żółw.pl', 'https://żółw.pl'],
  ])('is an address: %s', (typed, href) => {
    expect(typedAddress(typed)?.href).toBe(href);
  });

  test.each([
    '',
    'Zebranie',
    '2026',
    '12.06.2026 o 17',
    'plan.pdf',
    'Lipowa 3/4',
    'javascript:alert(1)',
    'a@b',
    'https://',
    'p. Nowak',
  ])('is words to search for: %s', (typed) => {
    expect(typedAddress(typed)).toBeUndefined();
  });
});

describe('The address of a pasted link', () => {
  test.each([
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.krakow.pl%2Fa%3Fb%3D1&data=05',
      'https://www.krakow.pl/a?b=1',
    ],
    ['https://www.google.com/url?q=https://zzm.krakow.pl/&sa=D', 'https://zzm.krakow.pl/'],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.krakow.pl_plan&d=DwM',
      'https://www.krakow.pl/plan',
    ],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.krakow.pl_-25zz&d=DwM',
      'https://www.krakow.pl/%zz',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fkrakow.pl%2F',
      'https://krakow.pl/',
    ],
    ['http://krakow.pl/a b(c)', 'http://krakow.pl/a%20b%28c%29'],
    ['mailto:a@b.pl?subject=Zapisy (1)', 'mailto:a@b.pl?subject=Zapisy%20%281%29'],
    ['tel:+48126161234', 'tel:+48126161234'],
    ['osiedle:page/abc#s-cel', 'osiedle:page/abc#s-cel'],
    ['/spotkania/', '/spotkania/'],
  ])('is that of its target: %s', (written, href) => {
    expect(pastedLink(written)).toEqual({ href });
  });

  test.each([
    ['file:///C:/plan.docx', { lost: 'localLinks' }],
    [String.raw`\\serwer\wspolny\plan.docx`, { lost: 'localLinks' }],
    ['#_Toc12', { lost: 'innerLinks' }],
    ['#', { nothing: true }],
    ['#_ftn1', { footnote: true }],
    ['javascript:alert(1)', { nothing: true }],
    ['data:text/html,a', { nothing: true }],
    ['//evil.example/', { nothing: true }],
    ['', { nothing: true }],
    ['nonsense', { nothing: true }],
  ])('is none where nobody could follow it: %s', (written, read) => {
    expect(pastedLink(written)).toEqual(read);
  });
});
