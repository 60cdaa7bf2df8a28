import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

/** The beginning: three neighbourhoods are chosen, the first games and meetings are held. Told years later. */
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
        '11 lipca 2012 roku Rada Miasta Krakowa wybrała trzy osiedla do pilotażowego programu rehabilitacji zabudowy blokowej.',
      body: `W lipcu 2012 roku Rada Miasta wybrała do pilotażu [Ugorek](/osiedla/ugorek/), [Olszę II](/osiedla/olsza-ii/) i [Azory](/osiedla/azory/). Wcześniej Instytut Rozwoju Miast zbadał dziewiętnaście osiedli.

Pilotaż to próba: najpierw w kilku miejscach, zanim zacznie się robić to szerzej.

[Więcej o uchwale](/dokumenty/uchwala-o-wyborze-osiedli/) · [Więcej o programie](/projekty/rehabilitacja-zabudowy-blokowej/)

Wpis powstał po latach. Źródło: smugorek.pl (artykuł 90), bip.krakow.pl (dokument 51896).`,
    },
    second: {
      title: 'Ugorek, Olsza II and Azory chosen for the pilot',
      slug: 'three-estates-chosen-for-the-pilot',
      summary:
        'On 11 July 2012 the Kraków City Council chose three neighbourhoods for a pilot programme to renew prefabricated housing.',
      body: `In July 2012 the City Council chose [Ugorek](/en/neighbourhoods/ugorek/), [Olsza II](/en/neighbourhoods/olsza-ii/) and [Azory](/en/neighbourhoods/azory/) for the pilot. Before that, Instytut Rozwoju Miast had studied nineteen neighbourhoods.

A pilot is a trial: a few places first, before more is done.

[More on the resolution](/en/documents/resolution-choosing-three-estates/) · [More on the programme](/en/projects/rehabilitation-of-housing-estates/)

Written years later. Source: smugorek.pl (article 90), bip.krakow.pl (document 51896).`,
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
      summary: 'W listopadzie 2012 roku na Ugorku odbyła się dwudniowa gra „Osiedle bez barier”.',
      body: `28 i 29 listopada 2012 roku na [Ugorku](/osiedla/ugorek/) grano w Future City Game, czyli grę o przyszłość miasta. Jej tytuł brzmiał: „Osiedle bez barier. Ugorek – przyjazne miejsce do zamieszkania”.

[Co wiemy o tej grze](/warsztaty/osiedle-bez-barier/)

Wpis powstał po latach. Źródło: rewitalizacja.krakow.pl (dokument 32761), smugorek.pl (artykuł 90).`,
    },
    second: {
      title: 'Ugorek played for its future',
      slug: 'ugorek-played-for-its-future',
      summary:
        'In November 2012 a two-day game called “A neighbourhood without barriers” was held in Ugorek.',
      body: `On 28 and 29 November 2012 a Future City Game was played in [Ugorek](/en/neighbourhoods/ugorek/). Its title was “A neighbourhood without barriers. Ugorek, a friendly place to live”.

[What we know of the game](/en/workshops/an-estate-without-barriers/)

Written years later. Source: rewitalizacja.krakow.pl (document 32761), smugorek.pl (article 90).`,
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
      title: 'Ruszył USER: dziewięć miast, jeden temat',
      slug: 'rusza-user',
      summary:
        'W lutym 2013 roku zaczął się USER: projekt dziewięciu miast o tym, jak ludzie korzystają ze wspólnej przestrzeni.',
      body: `W lutym 2013 roku ruszył [USER](/projekty/user/). Prowadziło go Grenoble, a Kraków był jednym z dziewięciu miast. Krakowskim obszarem pilotażowym była przestrzeń publiczna [Azorów](/osiedla/azory/).

Projekt trwał do końca kwietnia 2015 roku. Jego wynikiem był [Lokalny Plan Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/).

Wpis powstał po latach. Źródło: bip.krakow.pl (dokument 57112).`,
    },
    second: {
      title: 'USER began: nine cities, one subject',
      slug: 'user-begins',
      summary:
        'In February 2013 USER began: a project of nine cities about the way people use the space they share.',
      body: `In February 2013 [USER](/en/projects/user/) began. Grenoble led it, and Kraków was one of the nine cities. Kraków’s pilot area was the public space of [Azory](/en/neighbourhoods/azory/).

The project ran until the end of April 2015. Its outcome was the [Local Action Plan](/en/documents/local-action-plan-for-azory/).

Written years later. Source: bip.krakow.pl (document 57112).`,
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
      title: 'Które miejsca na Azorach są najważniejsze',
      slug: 'najwazniejsze-miejsca-na-azorach',
      summary: 'We wrześniu 2013 roku spotkała się Lokalna Grupa Wsparcia projektu USER.',
      body: `W 2013 roku Lokalna Grupa Wsparcia ułożyła ranking miejsc, które są na Azorach najważniejsze. Opisała też, kto z nich korzysta. Do grupy należeli mieszkańcy, spółdzielnie i wspólnoty, rada osiedla, Dzielnica IV, urząd miasta i straż miejska.

[Co wiemy o spotkaniu](/spotkania/lokalna-grupa-wsparcia-wrzesien-2013/)

Wpis powstał po latach. Źródło: ue.krakow.pl (dokument 58722).`,
    },
    second: {
      title: 'Which places in Azory matter most',
      slug: 'places-that-matter-most-in-azory',
      summary: 'In September 2013 the Local Support Group of USER met.',
      body: `In 2013 the Local Support Group ranked the places that matter most in Azory. It also described who uses them. The group was made up of residents, housing co-operatives and communities, the neighbourhood council, District IV, the city hall and the municipal guard.

[What we know of the meeting](/en/meetings/local-support-group-september-2013/)

Written years later. Source: ue.krakow.pl (document 58722).`,
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
      summary:
        'W listopadzie 2013 roku na Azorach były międzynarodowe warsztaty z udziałem Grenoble i Lizbony.',
      body: `14 listopada 2013 roku na Azorach odbyły się międzynarodowe warsztaty projektu [USER](/projekty/user/). Z Krakowem pracowały Grenoble i Lizbona. Tematem była tożsamość miejsca.

[Co wiemy o warsztatach](/warsztaty/tozsamosc-miejsca/)

Wpis powstał po latach. Źródło: ue.krakow.pl (dokument 58722).`,
    },
    second: {
      title: 'Grenoble and Lisbon in Azory',
      slug: 'grenoble-and-lisbon-in-azory',
      summary: 'In November 2013 an international workshop with Grenoble and Lisbon was held in Azory.',
      body: `On 14 November 2013 an international workshop of [USER](/en/projects/user/) was held in Azory. Grenoble and Lisbon worked with Kraków. The subject was the identity of a place.

[What we know of the workshop](/en/workshops/identity-of-the-place/)

Written years later. Source: ue.krakow.pl (document 58722).`,
    },
  },
];
