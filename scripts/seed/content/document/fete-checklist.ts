import type { Entry } from '../../types.ts';

/** Polish alone, on purpose: a sample of an entry that nobody has translated. */
export const feteChecklist: Entry<'document'> = {
  key: 'fete-checklist',
  shared: {
    kind: 'other',
    issuers: ['site-team'],
    topics: ['active-neighbours', 'green-and-clean'],
  },
  default: {
    title: 'Ściąga: jak zrobić festyn na podwórku',
    slug: 'sciaga-jak-zrobic-festyn',
    summary:
      'Lista do odhaczenia dla sąsiadów, którzy robią festyn pierwszy raz. To przykładowy materiał tej strony.',
    file: { fileName: 'sciaga-jak-zrobic-festyn.pdf' },
    accessible: true,
    body: `**To przykładowy materiał.** Terminy i wymagania sprawdź w urzędzie, zanim zaczniesz.

## Dwa miesiące przed

- Znajdź co najmniej trzy osoby do pomocy.
- Wybierz dzień i drugi dzień na wypadek deszczu.
- Zapytaj właściciela terenu o zgodę: spółdzielnię, wspólnotę albo miasto.
- Policz, co kosztuje, a co można pożyczyć.

## Miesiąc przed

- Zaproś szkołę, przedszkole, klub i radę dzielnicy.
- Ustal, skąd weźmiesz prąd i wodę.
- Sprawdź dojście: czy wjedzie wózek, gdzie można usiąść, gdzie jest toaleta.
- Zaplanuj kącik, w którym jest cicho.

## Tydzień przed

- Powieś plakaty w klatkach. Duże litery, data, godzina, miejsce.
- Uprzedź sąsiadów, do której będzie głośno.
- Rozpisz, kto kiedy dyżuruje.

## W dniu festynu

- Apteczka i woda są w jednym, dobrze widocznym miejscu.
- Ktoś wita tych, którzy przychodzą sami.
- Kosze na śmieci stoją w trzech miejscach, nie w jednym.

## Dzień po

- Posprzątajcie razem.
- Podziękuj wszystkim z nazwy: szkole, klubowi, spółdzielni.
- Zapisz, co zmienić następnym razem.`,
  },
};
