import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

/** USER closes, the Neighbours' Circle sings, URBinclusion carries on. Told years later. */
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
      title: 'USER skończył się w Grenoble',
      slug: 'user-skonczyl-sie-w-grenoble',
      summary:
        'W kwietniu 2015 roku odbyła się konferencja zamykająca USER. Wynikiem pracy w Krakowie był Lokalny Plan Działania.',
      body: `9 i 10 kwietnia 2015 roku w Grenoble była konferencja zamykająca [USER](/projekty/user/). Jej częścią była wizyta na osiedlu Teisseire. Projekt trwał do końca tego miesiąca.

W Krakowie powstał [Lokalny Plan Działania dla Azorów](/dokumenty/lokalny-plan-dzialania-dla-azorow/). Poprzedziła go diagnoza z mieszkańcami.

[Co wiemy o konferencji](/spotkania/konferencja-zamykajaca-user/)

Wpis powstał po latach. Źródło: ue.krakow.pl (dokument 181041), bip.krakow.pl (dokument 57112).`,
    },
    second: {
      title: 'USER closed in Grenoble',
      slug: 'user-closed-in-grenoble',
      summary:
        'In April 2015 the closing conference of USER was held. The outcome in Kraków was the Local Action Plan.',
      body: `On 9 and 10 April 2015 the closing conference of [USER](/en/projects/user/) was held in Grenoble. It included a visit to the Teisseire estate. The project ran until the end of that month.

In Kraków the [Local Action Plan for Azory](/en/documents/local-action-plan-for-azory/) came of it, after a diagnosis with residents.

[What we know of the conference](/en/meetings/closing-conference-of-user/)

Written years later. Source: ue.krakow.pl (document 181041), bip.krakow.pl (document 57112).`,
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
      title: 'Kolędy w Nowej Hucie',
      slug: 'koledy-w-nowej-hucie',
      summary: '„Sąsiedzki krąg” zapowiedział na 17 grudnia koncert w Klubie „Jędruś”.',
      body: `Na 17 grudnia zaplanowano w Klubie „Jędruś” w Nowej Hucie koncert [„Sąsiedzkie świąteczne śpiewanie”](/festyny/sasiedzkie-swiateczne-spiewanie/). W planach „Sąsiedzkiego kręgu” były kolędy w trzech językach. Przyjmujemy, że chodziło o rok 2016.

Wpis powstał po latach. Źródło: rewitalizacja.krakow.pl (dokument 206044). To zapowiedź. Jak było na koncercie, nie wiemy.`,
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
      title: 'Pierwsze seminarium z Barceloną',
      slug: 'azory-zaczynaja-z-barcelona',
      summary:
        'Na przełomie stycznia i lutego 2017 roku do Krakowa przyjechali lider i ekspert URBinclusion z Barcelony.',
      body: `31 stycznia i 1 lutego 2017 roku w Krakowie było pierwsze seminarium [URBinclusion](/projekty/urbinclusion/), projektu, który był kontynuacją USER. Goście odwiedzili na Azorach Punkt Aktywności Lokalnej i Centrum Aktywności Seniora.

[Co wiemy o seminarium](/spotkania/pierwsze-seminarium-urbinclusion/)

Wpis powstał po latach. Źródło: ue.krakow.pl (dokument 207625).`,
    },
    second: {
      title: 'First seminar with Barcelona',
      slug: 'azory-sets-out-with-barcelona',
      summary:
        'At the turn of January and February 2017 the lead partner and the expert of URBinclusion came to Kraków from Barcelona.',
      body: `On 31 January and 1 February 2017 the first seminar of [URBinclusion](/en/projects/urbinclusion/), which continued USER, was held in Kraków. In Azory the guests visited the Local Activity Point and the Senior Activity Centre.

[What we know of the seminar](/en/meetings/first-urbinclusion-seminar/)

Written years later. Source: ue.krakow.pl (document 207625).`,
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
      cover: shown('hall'),
    },
    default: {
      title: 'Goście z siedmiu miast na Azorach',
      slug: 'siedem-miast-na-azorach',
      summary:
        'W kwietniu 2018 roku partnerzy URBinclusion odwiedzili na Azorach trzy miejsca, które służą mieszkańcom.',
      body: `19 i 20 kwietnia 2018 roku w Krakowie było międzynarodowe seminarium [URBinclusion](/projekty/urbinclusion/). Przyjechali goście z Barcelony, Lyonu, Kopenhagi, Trikali, Timișoary, Glasgow i Turynu. Zobaczyli Centrum Aktywności Seniora, Punkt Aktywności Lokalnej i Towarzystwo Przyjaciół Dzieci. Przy Punkcie planowano wtedy ogród społeczny.

[Co wiemy o seminarium](/spotkania/seminarium-miedzynarodowe-urbinclusion/)

Wpis powstał po latach. Źródło: urbact.eu (30 listopada 2018).`,
    },
    second: {
      title: 'Guests from seven cities in Azory',
      slug: 'seven-cities-in-azory',
      summary: 'In April 2018 partners of URBinclusion visited three places in Azory that serve residents.',
      body: `On 19 and 20 April 2018 an international seminar of [URBinclusion](/en/projects/urbinclusion/) was held in Kraków. Guests came from Barcelona, Lyon, Copenhagen, Trikala, Timișoara, Glasgow and Turin. They saw the Senior Activity Centre, the Local Activity Point and the Society of Friends of Children. A community garden was planned beside the Activity Point at that time.

[What we know of the seminar](/en/meetings/urbinclusion-international-seminar/)

Written years later. Source: urbact.eu (30 November 2018).`,
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
      title: 'Konferencja końcowa w Barcelonie',
      slug: 'konferencja-koncowa-w-barcelonie',
      summary: 'Na marzec 2019 roku zapowiedziano konferencję końcową URBinclusion.',
      body: `Konferencję końcową [URBinclusion](/projekty/urbinclusion/) zapowiedziano na 27 i 28 marca 2019 roku w Barcelonie. Jej tytuł po polsku brzmiałby: „Sieci na rzecz włączenia społecznego w Europie”.

[Co zostało po URBinclusion](/dokumenty/urbinclusion-co-zostalo/) · [Co wiemy o konferencji](/spotkania/konferencja-koncowa-urbinclusion/)

Wpis powstał po latach. Źródło: archive.urbact.eu (18 marca 2019). To zapowiedź. Jak przebiegła konferencja, nie wiemy.`,
    },
    second: {
      title: 'Final conference in Barcelona',
      slug: 'final-conference-in-barcelona',
      summary: 'The final conference of URBinclusion was announced for March 2019.',
      body: `The final conference of [URBinclusion](/en/projects/urbinclusion/) was announced for 27 and 28 March 2019 in Barcelona. Its title: “Networking for social inclusion in Europe”.

[What URBinclusion left](/en/documents/what-urbinclusion-left/) · [What we know of the conference](/en/meetings/final-conference-of-urbinclusion/)

Written years later. Source: archive.urbact.eu (18 March 2019). That is an announcement; we do not know what the conference was like.`,
    },
  },
];
