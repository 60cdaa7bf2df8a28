import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const neighboursCircle: Entry<'project'> = {
  key: 'neighbours-circle',
  shared: {
    programme: 'Active Citizens',
    endsOn: '2017-06-30',
    datePrecision: 'month',
    partners: [
      { organisation: 'krakow', role: 'partner' },
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
      'Polacy, Ukraińcy i Bułgarzy mieszkają obok siebie. Ten projekt pomógł im poznać się przez zabawę i śpiew.',
    body: `„Sąsiedzki krąg” to późniejsza edycja programu Active Citizens w Krakowie, polsko-ukraińsko-bułgarska. Miała trwać do końca czerwca 2017 roku. Kiedy dokładnie się zaczęła, źródło nie mówi.

## Warsztaty w Starym Mieście

Pierwsze warsztaty były dla dzieci i rodziców z dzielnicy Stare Miasto. Chodziło o rzecz prostą: dowiedzieć się, kto mieszka za ścianą i co mu w duszy gra.

## Kolędy w trzech językach

17 grudnia w Klubie „Jędruś” w Nowej Hucie zaplanowano koncert [„Sąsiedzkie świąteczne śpiewanie”](/festyny/sasiedzkie-swiateczne-spiewanie/). W programie było wspólne śpiewanie: jedna kolęda, trzy języki.

Ten projekt nie działał na Azorach, Ugorku ani Olszy II. Piszemy o nim, bo wyrósł z tego samego programu co [Aktywna Społeczność](/projekty/aktywna-spolecznosc/) i pokazuje, jak daleko doszedł jej pomysł.

Na podstawie: rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'Neighbours’ Circle',
    slug: 'neighbours-circle',
    summary:
      'Poles, Ukrainians and Bulgarians live next door to each other. This project helped them to meet, by playing and singing.',
    body: `The Neighbours’ Circle (“Sąsiedzki krąg”) was a later edition of Active Citizens in Kraków: Polish, Ukrainian and Bulgarian. It was to run until the end of June 2017. The source does not say just when it began.

## Workshops in Stare Miasto

The first workshops were for children and parents from Stare Miasto, the Old Town district. The aim was simple: to find out who lives behind the wall and what they are like.

## Carols in three languages

The concert [“Neighbours sing for Christmas”](/en/festivals/neighbours-sing-for-christmas/) was set for 17 December in the Jędruś Club in Nowa Huta. Its programme had everybody singing together: one carol, three languages.

This project did not work in Azory, Ugorek or Olsza II. We tell of it because it grew out of the same programme as [Active Citizens](/en/projects/active-citizens/) and shows how far that idea went.

Based on: rewitalizacja.krakow.pl (document 206044).`,
  },
};
