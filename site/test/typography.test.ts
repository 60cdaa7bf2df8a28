import { describe, expect, it } from 'vitest';
import { htmlTypography, typography } from '../src/text/typography.ts';

/** Makes no-break spaces visible: "w~domu". */
const seen = (text: string) => text.replaceAll('\u00a0', '~');

describe('typography', () => {
  it.each([
    ['W domu i w ogrodzie', 'W~domu i~w~ogrodzie'],
    ['A to z kolei u nas, o czym i a nuż', 'A~to z~kolei u~nas, o~czym i~a~nuż'],
    ['(w domu) „w domu” –w domu', '(w~domu) „w~domu” –w~domu'],
    ['koniec w\npoczątek', 'koniec w~początek'],
    ['dom w', 'dom w'],
    ['kow a x-a b ó ł', 'kow a~x-a b ó ł'],
    ['Azory – osiedle – nasze', 'Azory~– osiedle~– nasze'],
    ['16.00–19.00', '16.00–19.00'],
    ['731 570 zł i 1 000 000 euro', '731~570~zł i~1~000~000~euro'],
    ['w latach 2013 2014 2015', 'w~latach 2013 2014 2015'],
    ['5 km, 20 %, 3 osoby', '5~km, 20~%, 3 osoby'],
    ['28 listopada 2026 r. o 16.00', '28~listopada 2026~r. o~16.00'],
    ['Olsza II i Dzielnica IV, XIV Liceum', 'Olsza~II i~Dzielnica~IV, XIV~Liceum'],
    ['ul. Weissa 4, os. Azory, im. Jana', 'ul.~Weissa 4, os.~Azory, im.~Jana'],
    ['nr 4, art. 5 ust. 2', 'nr~4, art.~5 ust.~2'],
    ['już\u00a0jest', 'już~jest'],
  ])('in Polish: %s', (text, expected) => {
    expect(seen(typography(text, 'pl'))).toBe(expected);
  });

  it.each([
    ['A day in a park – with us', 'A day in a park~– with us'],
    ['on 28 November, 731 570 euro, 5 km', 'on 28~November, 731~570~euro, 5~km'],
    ['Olsza II and I', 'Olsza~II and I'],
  ])('in English: %s', (text, expected) => {
    expect(seen(typography(text, 'en'))).toBe(expected);
  });

  it('changes only spaces, and nothing the second time', () => {
    const text = 'W „Jędrusiu” – 28 listopada 2026 r., o 16.00: gry, 1 000 zł & więcej <niż> rok temu…';
    const once = typography(text, 'pl');
    expect(once.replaceAll('\u00a0', ' ')).toBe(text);
    expect(typography(once, 'pl')).toBe(once);
  });

  it('treats text across inline tags as one', () => {
    expect(seen(htmlTypography('w <em>domu</em> <strong>i</strong> tu', 'pl'))).toBe(
      'w~<em>domu</em> <strong>i</strong> tu',
    );
  });

  it('does not change code and attributes, even nested ones', () => {
    const html = '<pre><code>w domu</code> w domu</pre><a title="w domu" href="/w domu/">w domu</a>';
    expect(seen(htmlTypography(html, 'pl'))).toBe(html.replace('>w domu</a>', '>w~domu</a>'));
  });
});
