import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

/** The beginning: three estates are chosen, the first games and meetings are held. */
export const updates2012to2013: Entry<'update'>[] = [
  {
    key: 'three-estates-chosen',
    shared: {
      date: '2012-07-11',
      importance: 'major',
      projects: ['rehabilitation'],
      neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
      topics: ['public-space'],
      cover: shown('city-map'),
    },
    default: {
      title: 'Ugorek, Olsza II i Azory wybrane do pilotażu',
      slug: 'trzy-osiedla-wybrane-do-pilotazu',
      summary:
        'Rada Miasta Krakowa zdecydowała: odnowa osiedli z wielkiej płyty zacznie się w trzech miejscach.',
      body: `Z dziewiętnastu osiedli, które zbadał Instytut Rozwoju Miast, Rada Miasta wybrała trzy. Na [Ugorku](/osiedla/ugorek/), [Olszy II](/osiedla/olsza-ii/) i [Azorach](/osiedla/azory/) miasto sprawdzi, jak odnawiać bloki i to, co między nimi.

Pilotaż to próba. Co się uda tutaj, może pójść dalej, na inne osiedla.

[Więcej o uchwale](/dokumenty/uchwala-o-wyborze-osiedli/) · [Więcej o programie](/projekty/rehabilitacja-zabudowy-blokowej/)`,
    },
    second: {
      title: 'Ugorek, Olsza II and Azory chosen for the pilot',
      slug: 'three-estates-chosen-for-the-pilot',
      summary:
        'The Kraków City Council has decided: the renewal of panel-built estates will begin in three places.',
      body: `Of the nineteen estates studied by Instytut Rozwoju Miast the City Council has chosen three. In [Ugorek](/en/neighbourhoods/ugorek/), [Olsza II](/en/neighbourhoods/olsza-ii/) and [Azory](/en/neighbourhoods/azory/) the city will find out how to renew the blocks and what lies between them.

A pilot is a trial. What works here may go on to other estates.

[More on the resolution](/en/documents/resolution-choosing-three-estates/) · [More on the programme](/en/projects/rehabilitation-of-housing-estates/)`,
    },
  },
  {
    key: 'game-in-ugorek',
    shared: {
      date: '2012-11-29',
      importance: 'minor',
      projects: ['rehabilitation'],
      neighbourhoods: ['ugorek'],
      topics: ['active-neighbours', 'public-space'],
      cover: shown('table'),
    },
    default: {
      title: 'Ugorek zagrał o swoją przyszłość',
      slug: 'ugorek-zagral-o-swoja-przyszlosc',
      summary:
        'Skończyła się dwudniowa gra „Osiedle bez barier”. Wygrał pomysł, żeby zacząć od tego, co już jest.',
      body: `Przez dwa dni drużyny wymyślały, jak ma się żyć na [Ugorku](/osiedla/ugorek/). Wychodziły w teren, pytały przechodniów, poprawiały swoje plany. Na koniec wszyscy głosowali.

[Zobacz, jak grano i co wygrało](/warsztaty/osiedle-bez-barier/)`,
    },
    second: {
      title: 'Ugorek played for its future',
      slug: 'ugorek-played-for-its-future',
      summary:
        'The two-day game “An estate without barriers” is over. The winner: begin with what is already there.',
      body: `For two days teams thought up what life in [Ugorek](/en/neighbourhoods/ugorek/) should be like. They went out, asked passers-by and mended their plans. In the end everybody voted.

[See how it was played and what won](/en/workshops/an-estate-without-barriers/)`,
    },
  },
  {
    key: 'user-begins',
    shared: {
      date: '2013-02-01',
      importance: 'minor',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'cities-together'],
    },
    default: {
      title: 'Rusza USER: dziewięć miast, jedno pytanie',
      slug: 'rusza-user',
      summary: 'Kto i jak korzysta z przestrzeni między blokami? Kraków poszuka odpowiedzi na Azorach.',
      body: `Dziś zaczyna się [USER](/projekty/user/). Prowadzi go Grenoble, a Kraków jest jednym z dziewięciu miast. Każde wybrało miejsce, na którym będzie się uczyć. Nasze to [Azory](/osiedla/azory/).

Projekt potrwa do końca kwietnia 2015 roku i ma się skończyć planem działania uzgodnionym z mieszkańcami.`,
    },
    second: {
      title: 'USER begins: nine cities, one question',
      slug: 'user-begins',
      summary: 'Who uses the space between the blocks, and how? Kraków will look for the answer in Azory.',
      body: `[USER](/en/projects/user/) begins today. Grenoble leads it, and Kraków is one of the nine cities. Each has chosen a place to learn in. Ours is [Azory](/en/neighbourhoods/azory/).

The project will run until the end of April 2015 and is to end with an action plan agreed with residents.`,
    },
  },
  {
    key: 'ranking-of-places',
    shared: {
      date: '2013-09-28',
      importance: 'minor',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space'],
      cover: shown('circle-of-neighbours'),
    },
    default: {
      title: 'Mieszkańcy Azorów wskazali najważniejsze miejsca',
      slug: 'najwazniejsze-miejsca-na-azorach',
      summary: 'Lokalna Grupa Wsparcia ułożyła ranking ulic, placów i skwerów, od których najwięcej zależy.',
      body: `To nie urzędnik wybrał miejsca do zmiany. Zrobili to ludzie, którzy z nich korzystają. Grupa opisała też użytkowników: od dziecka w piaskownicy po emeryta na ławce.

[Co ustalono na spotkaniu](/spotkania/lokalna-grupa-wsparcia-wrzesien-2013/)`,
    },
    second: {
      title: 'Residents of Azory named the places that matter most',
      slug: 'places-that-matter-most-in-azory',
      summary: 'The Local Support Group has ranked the streets, squares and greens on which most depends.',
      body: `It was not an official who chose the places to change, but the people who use them. The group described the users, too: from the child in the sandpit to the pensioner on the bench.

[What the meeting settled](/en/meetings/local-support-group-september-2013/)`,
    },
  },
  {
    key: 'guests-from-grenoble-and-lisbon',
    shared: {
      date: '2013-11-14',
      importance: 'minor',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'cities-together'],
    },
    default: {
      title: 'Grenoble i Lizbona na Azorach',
      slug: 'grenoble-i-lizbona-na-azorach',
      summary: 'Goście z dwóch miast przeszli osiedle razem z mieszkańcami. W szkole wisiały rysunki dzieci.',
      body: `Jak osiedle widzi ktoś, kto jest tu pierwszy raz? Dziś można było zapytać. Partnerzy z Grenoble i Lizbony rozmawiali z mieszkańcami o tożsamości miejsca, a studenci architektury pokazali swoje projekty.

W holu XIV Liceum Ogólnokształcącego zawisły prace z konkursu [„U mnie na Azorach”](/festyny/konkurs-u-mnie-na-azorach/).

[Więcej o warsztatach](/warsztaty/tozsamosc-miejsca/)`,
    },
    second: {
      title: 'Grenoble and Lisbon in Azory',
      slug: 'grenoble-and-lisbon-in-azory',
      summary:
        'Guests from two cities walked the estate with its residents. Children’s drawings hung in the school.',
      body: `How is an estate seen by somebody who comes for the first time? Today one could ask. Partners from Grenoble and Lisbon talked with residents about the identity of a place, and architecture students showed their designs.

The works of the competition [“At my Azory…”](/en/festivals/competition-at-my-azory/) hang in the lobby of the XIV secondary school.

[More on the workshop](/en/workshops/identity-of-the-place/)`,
    },
  },
];
