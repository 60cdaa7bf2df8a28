import { beforeAll, describe, expect, it } from 'vitest';
import { pageAt } from '../support/pages.ts';
import { renderedPages } from '../support/rendered.ts';
import { exampleOf, exampleWire } from '../support/store.ts';

/**
 * The technical conditions 2.0 of 31 July 2024 prescribe words and headings of the accessibility declaration. Programs
 * of the ministry check them.
 */

const act =
  'ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych';
const pages = new Map<string, string>();

beforeAll(async () => {
  const conformances = { partial: {}, full: { limitationsDefault: null, limitationsSecond: null }, none: {} };
  for (const [conformance, changes] of Object.entries(conformances)) {
    const declaration = exampleOf('accessibility-declaration', 'full', { conformance, ...changes });
    const rendered = await renderedPages({
      setting: exampleWire().setting ?? [],
      'accessibility-declaration': [declaration],
    });
    pages.set(conformance, pageAt(rendered, '/deklaracja-dostepnosci/'));
  }
});

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The text of the element with an id. It contains no other element with the same tag. */
function textOf(conformance: string, id: string): string {
  const [, , inner] =
    new RegExp(`<(\\w+)[^>]* id="${id}"[^>]*>(.*?)</\\1>`, 's').exec(pageAt(pages, conformance)) ?? [];
  if (inner === undefined) throw new Error(`Nothing has the id ${id}.`);
  return plain(inner);
}

function headings(conformance: string): string[] {
  const main = pageAt(pages, conformance).split('<main')[1]?.split('</main>')[0] ?? '';
  return [...main.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(
    ([, level, inner = '']) => `${level} ${plain(inner)}`,
  );
}

describe('the declaration', () => {
  it('begins like the model', () => {
    const text = textOf('partial', 'a11y-wstep').replace(/ \./g, '.');
    const body = textOf('partial', 'a11y-podmiot');
    const name = textOf('partial', 'a11y-url');
    expect(text).toBe(
      `${body} zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z przepisami ${act}. Deklaracja dostępności dotyczy strony internetowej ${name}.`,
    );
    expect(textOf('partial', 'a11y-zakres')).toBe('strony internetowej');
  });

  it.each([
    ['full', `Strona internetowa jest zgodna z załącznikiem do ${act}.`],
    [
      'partial',
      `Strona internetowa jest częściowo zgodna z załącznikiem do ${act} z powodu niezgodności lub wyłączeń wymienionych poniżej.`,
    ],
    [
      'none',
      `Strona internetowa jest niezgodna z załącznikiem do ${act} z powodu niezgodności lub wyłączeń wymienionych poniżej.`,
    ],
  ])('says in the words of the model how far a site conforms: %s', (conformance, words) => {
    expect(textOf(conformance, 'a11y-status')).toBe(words);
  });

  it('has the headings of the model, in their order', () => {
    const all = [
      '1 Deklaracja dostępności',
      '2 Stan dostępności cyfrowej',
      '2 Niedostępne treści',
      '3 Niezgodność z załącznikiem',
      '2 Przygotowanie deklaracji dostępności',
      '2 Informacje zwrotne i dane kontaktowe',
      '2 Obsługa wniosków i skarg związanych z dostępnością',
      '2 Pozostałe informacje',
      '3 Dostępność architektoniczna',
      '3 Dostępność komunikacyjno-informacyjna',
    ];
    expect(headings('partial')).toEqual(all);
    expect(headings('none')).toEqual(all);
    expect(headings('full')).toEqual(all.filter((one) => !/Niedostępne|Niezgodność/.test(one)));
  });

  it('has only the contact in the elements with its ids', () => {
    expect(textOf('partial', 'a11y-kontakt')).toBe('Zespół strony Osiedla Krakowa (dane przykładowe)');
    expect(textOf('partial', 'a11y-email')).toBe('dostepnosc@example.org');
    expect(textOf('partial', 'a11y-telefon')).toBe('+48 12 000 00 00');
  });
});
