import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

/** USER closes, the Neighbours' Circle sings, URBinclusion carries on. */
export const updates2015to2019: Entry<'update'>[] = [
  {
    key: 'user-closes',
    shared: {
      date: '2015-04-10',
      importance: 'major',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'cities-together'],
      cover: shown('estate'),
    },
    default: {
      title: 'USER kończy się planem dla Azorów',
      slug: 'user-konczy-sie-planem',
      summary:
        'W Grenoble dziewięć miast podsumowało ponad dwa lata pracy. Kraków ma Lokalny Plan Działania.',
      body: `Konferencja w Grenoble zamknęła [USER](/projekty/user/). Goście zobaczyli osiedle Teisseire, które odnawia się od blisko dwudziestu lat. Cierpliwość się przydaje.

Krakowski wynik to [Lokalny Plan Działania dla Azorów](/dokumenty/lokalny-plan-dzialania-dla-azorow/). Powstał z diagnozy mieszkańców, dwóch festynów, warsztatów i wielu rozmów.

[Więcej o konferencji](/spotkania/konferencja-zamykajaca-user/)`,
    },
    second: {
      title: 'USER ends with a plan for Azory',
      slug: 'user-ends-with-a-plan',
      summary:
        'In Grenoble nine cities looked back on more than two years of work. Kraków has its Local Action Plan.',
      body: `The conference in Grenoble closed [USER](/en/projects/user/). The guests saw the estate of Teisseire, under renewal for nearly twenty years. Patience helps.

Kraków’s result is the [Local Action Plan for Azory](/en/documents/local-action-plan-for-azory/). It grew out of the residents’ diagnosis, two open-air events, workshops and many talks.

[More on the conference](/en/meetings/closing-conference-of-user/)`,
    },
  },
  {
    key: 'carols-in-three-languages',
    shared: {
      date: '2016-12-17',
      importance: 'minor',
      projects: ['neighbours-circle'],
      topics: ['active-neighbours', 'inclusion'],
      cover: shown('carols'),
    },
    // Polish alone, on purpose: a sample of an entry that nobody has translated.
    default: {
      title: 'Dziś śpiewamy w Nowej Hucie',
      slug: 'dzis-spiewamy-w-nowej-hucie',
      summary: '„Sąsiedzki krąg” zaprasza do Klubu „Jędruś” na wspólne kolędowanie w trzech językach.',
      body: `Kto nie zna sąsiada, ten może go dziś posłuchać. W Klubie „Jędruś” odbędzie się koncert [„Sąsiedzkie świąteczne śpiewanie”](/festyny/sasiedzkie-swiateczne-spiewanie/). „Cichą noc” zaśpiewamy razem, w trzech językach.`,
    },
  },
  {
    key: 'urbinclusion-begins',
    shared: {
      date: '2017-02-01',
      importance: 'major',
      projects: ['urbinclusion'],
      neighbourhoods: ['azory'],
      topics: ['inclusion', 'cities-together'],
      cover: shown('circle-of-neighbours'),
    },
    default: {
      title: 'Azory zaczynają z Barceloną',
      slug: 'azory-zaczynaja-z-barcelona',
      summary:
        'URBinclusion bierze się do społecznej części planu dla Azorów. Pierwsze seminarium już za nami.',
      body: `Plan leży gotowy. Teraz trzeba go wprowadzić w życie, zwłaszcza tam, gdzie chodzi o biedę i samotność. Do Krakowa przyjechali lider i ekspert [URBinclusion](/projekty/urbinclusion/) z Barcelony. Rozmawiali z nimi urząd, pomoc społeczna, zieleń miejska, dzielnica i mieszkańcy.

[Więcej o seminarium](/spotkania/pierwsze-seminarium-urbinclusion/)`,
    },
    second: {
      title: 'Azory sets out with Barcelona',
      slug: 'azory-sets-out-with-barcelona',
      summary: 'URBinclusion takes up the social part of the plan for Azory. The first seminar is behind us.',
      body: `The plan lies ready. Now it must be put into practice, above all where poverty and loneliness are concerned. The lead partner and the expert of [URBinclusion](/en/projects/urbinclusion/) came from Barcelona. The city hall, social welfare, city greenery, the district and residents talked with them.

[More on the seminar](/en/meetings/first-urbinclusion-seminar/)`,
    },
  },
  {
    key: 'seven-cities-in-azory',
    shared: {
      date: '2018-04-20',
      importance: 'minor',
      projects: ['urbinclusion'],
      neighbourhoods: ['azory'],
      topics: ['inclusion', 'green-and-clean'],
      cover: shown('garden'),
    },
    default: {
      title: 'Siedem miast u seniorów, dzieci i w przyszłym ogrodzie',
      slug: 'siedem-miast-na-azorach',
      summary: 'Partnerzy URBinclusion zobaczyli na Azorach trzy miejsca, które działają dzięki ludziom.',
      body: `Z Barcelony, Lyonu, Kopenhagi, Trikali, Timișoary, Glasgow i Turynu na Azory jest daleko. Dla tych trzech miejsc było warto: Centrum Aktywności Seniora, Punkt Aktywności Lokalnej i Towarzystwo Przyjaciół Dzieci. Przy Punkcie zaplanowano ogród społeczny.

[Więcej o seminarium](/spotkania/seminarium-miedzynarodowe-urbinclusion/)`,
    },
    second: {
      title: 'Seven cities visit seniors, children and a garden to be',
      slug: 'seven-cities-in-azory',
      summary: 'Partners of URBinclusion saw three places in Azory that live by their people.',
      body: `It is a long way to Azory from Barcelona, Lyon, Copenhagen, Trikala, Timișoara, Glasgow and Turin. Three places were worth it: the Senior Activity Centre, the Local Activity Point and the Society of Friends of Children. A community garden is planned beside the Activity Point.

[More on the seminar](/en/meetings/urbinclusion-international-seminar/)`,
    },
  },
  {
    key: 'urbinclusion-closes',
    shared: {
      date: '2019-03-28',
      importance: 'minor',
      projects: ['urbinclusion'],
      neighbourhoods: ['azory'],
      topics: ['inclusion', 'cities-together'],
      cover: shown('hall'),
    },
    default: {
      title: 'Manifest z Barcelony',
      slug: 'manifest-z-barcelony',
      summary: 'URBinclusion kończy pracę. Zostają manifest, ramy wdrażania i opowieści o rozwiązaniach.',
      body: `Dziewięć miast spotkało się w Barcelonie na konferencji końcowej. Tytuł mówi wszystko: sieci na rzecz włączenia społecznego.

[Co zostało po URBinclusion](/dokumenty/urbinclusion-co-zostalo/) · [Więcej o konferencji](/spotkania/konferencja-koncowa-urbinclusion/)`,
    },
    second: {
      title: 'A manifesto from Barcelona',
      slug: 'a-manifesto-from-barcelona',
      summary:
        'URBinclusion ends its work. A manifesto, implementation frameworks and solution stories remain.',
      body: `Nine cities met in Barcelona for the final conference. Its title says it all: networking for social inclusion.

[What URBinclusion left](/en/documents/what-urbinclusion-left/) · [More on the conference](/en/meetings/final-conference-of-urbinclusion/)`,
    },
  },
];
