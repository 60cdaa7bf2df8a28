import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const neighboursCircle: Entry<'project'> = {
  key: 'neighbours-circle',
  shared: {
    programme: 'Active Citizens',
    endsOn: '2017-06-30',
    datePrecision: 'month',
    partners: [
      { organisation: 'british-council', role: 'partner' },
      { organisation: 'jedrus', role: 'host' },
    ],
    topics: ['active-neighbours', 'children-and-families', 'inclusion'],
    cover: shown('balconies'),
  },
  default: {
    title: '„Sąsiedzki krąg”',
    slug: 'sasiedzki-krag',
    summary:
      'Późniejsza edycja programu Active Citizens w Krakowie: polsko-ukraińsko-bułgarska. Znamy tylko jej plany.',
    body: `„Sąsiedzki krąg” to późniejsza edycja programu Active Citizens w Krakowie. Była polsko-ukraińsko-bułgarska i miała trwać do czerwca 2017 roku. Kiedy się zaczęła, źródło nie mówi.

## Co planowano

- **Warsztaty** dla dzieci i rodziców w dzielnicy Stare Miasto.
- **Kolędy w trzech językach.** Na 17 grudnia zapowiedziano koncert [„Sąsiedzkie świąteczne śpiewanie”](/festyny/sasiedzkie-swiateczne-spiewanie/) w Klubie „Jędruś” w Nowej Hucie.

Jak to wyszło, nie wiemy: znamy plany, nie relacje.

## Dlaczego tu o tym piszemy

Ten projekt nie działał na Azorach, Ugorku ani Olszy II. Należał jednak do tego samego programu co [Aktywna Społeczność](/projekty/aktywna-spolecznosc/).

Na podstawie: rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'Neighbours’ Circle',
    slug: 'neighbours-circle',
    summary:
      'A later edition of Active Citizens in Kraków: Polish, Ukrainian and Bulgarian. We know no more than its plans.',
    body: `The Neighbours’ Circle (“Sąsiedzki krąg”) was a later edition of Active Citizens in Kraków. It was Polish, Ukrainian and Bulgarian, and was to run until June 2017. The source does not say when it began.

## What was planned

- **Workshops** for children and parents in Stare Miasto, the Old Town district.
- **Carols in three languages.** The concert [“Neighbours sing for Christmas”](/en/festivals/neighbours-sing-for-christmas/) was announced for 17 December in the Jędruś Club in Nowa Huta.

How it turned out we do not know: we have plans, not reports.

## Why we tell of it

This project was not held in Azory, Ugorek or Olsza II. But it belonged to the same programme as [Active Citizens](/en/projects/active-citizens/).

Based on: rewitalizacja.krakow.pl (document 206044).`,
  },
};
