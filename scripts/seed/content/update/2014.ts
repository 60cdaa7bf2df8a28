import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

/** The busiest year in Azory. Told years later. */
export const updates2014: Entry<'update'>[] = [
  {
    key: 'easter-fete-report',
    shared: {
      date: '2014-04-13',
      importance: 'major',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['children-and-families', 'active-neighbours'],
      cover: shown('easter'),
    },
    default: {
      title: 'Wyścigi pisanek na Azorach',
      slug: 'wyscigi-pisanek-na-azorach',
      summary:
        'W Niedzielę Palmową 2014 roku na Azorach był festyn. Mieszkańcy oceniali na nim także projekty studentów.',
      body: `13 kwietnia 2014 roku na placu za kościołem parafialnym były gry, wyścigi pisanek, warsztaty plastyczne i loteria.

Mieszkańcy oceniali też projekty studentów. Festyn przygotowały urząd miasta, Politechnika Krakowska i Klub Vademecum.

[Co wiemy o festynie](/festyny/festyn-wielkanocny-na-azorach/)

Wpis powstał po latach. Źródło: userplatform.lametro.fr, ue.krakow.pl (dokument 102541).`,
    },
    second: {
      title: 'Egg racing in Azory',
      slug: 'egg-racing-in-azory',
      summary: 'On Palm Sunday 2014 Azory held a fête. Residents also judged students’ designs there.',
      body: `On 13 April 2014 there were games, egg racing, art workshops and a lottery on the square behind the parish church.

Residents judged students’ designs, too. The fête was prepared by the city hall, Kraków University of Technology and the Vademecum Club.

[What we know of the fête](/en/festivals/easter-fete-in-azory/)

Written years later. Source: userplatform.lametro.fr, ue.krakow.pl (document 102541).`,
    },
  },
  {
    key: 'ideas-in-groups',
    shared: {
      date: '2014-04-28',
      importance: 'minor',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'active-neighbours'],
    },
    default: {
      title: 'W grupach o pomysłach na Azory',
      slug: 'w-grupach-o-pomyslach-na-azory',
      summary: 'W kwietniu 2014 roku Lokalna Grupa Wsparcia pracowała nad pomysłami na projekty dla Azorów.',
      body: `28 kwietnia 2014 roku, dwa tygodnie po festynie wielkanocnym, Lokalna Grupa Wsparcia spotkała się w auli XIV Liceum Ogólnokształcącego. Grupy robocze zajmowały się pomysłami na projekty.

[Co wiemy o spotkaniu](/spotkania/lokalna-grupa-wsparcia-kwiecien-2014/)

Wpis powstał po latach. Źródło: ue.krakow.pl (dokument 102541).`,
    },
    second: {
      title: 'Working groups on ideas for Azory',
      slug: 'working-groups-on-ideas-for-azory',
      summary: 'In April 2014 the Local Support Group worked on ideas for projects in Azory.',
      body: `On 28 April 2014, two weeks after the Easter fête, the Local Support Group met in the hall of the XIV secondary school. Working groups took up ideas for projects.

[What we know of the meeting](/en/meetings/local-support-group-april-2014/)

Written years later. Source: ue.krakow.pl (document 102541).`,
    },
  },
  {
    key: 'krakow-in-pont-de-claix',
    shared: {
      date: '2014-05-13',
      importance: 'minor',
      projects: ['user'],
      topics: ['cities-together', 'active-neighbours'],
    },
    default: {
      title: 'Rozmowa o mieszkańcach w Le Pont-de-Claix',
      slug: 'rozmowa-o-mieszkancach-w-le-pont-de-claix',
      summary: 'W maju 2014 roku pod Grenoble rozmawiano o tym, kto tworzy przestrzeń publiczną.',
      body: `13 maja 2014 roku w Le Pont-de-Claix odbyły się warsztaty wymiany doświadczeń projektu [USER](/projekty/user/). Pytanie brzmiało: jakie miejsce mają mieszkańcy w tworzeniu przestrzeni publicznej?

[Co wiemy o warsztatach](/warsztaty/jakie-miejsce-dla-mieszkancow/)

Wpis powstał po latach. Źródło: doczz.fr (warsztaty GUSP).`,
    },
    second: {
      title: 'A talk about residents in Le Pont-de-Claix',
      slug: 'a-talk-about-residents-in-le-pont-de-claix',
      summary: 'In May 2014 people near Grenoble talked about who makes public space.',
      body: `On 13 May 2014 exchange workshops of [USER](/en/projects/user/) were held in Le Pont-de-Claix. The question was: what place do residents have in making public space?

[What we know of the workshop](/en/workshops/what-place-for-residents/)

Written years later. Source: doczz.fr (GUSP workshops).`,
    },
  },
  {
    key: 'nine-cities-in-krakow',
    shared: {
      date: '2014-07-04',
      importance: 'major',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['public-space', 'cities-together'],
      cover: shown('hall'),
    },
    default: {
      title: 'Partnerzy USER przyjechali na Azory',
      slug: 'partnerzy-user-na-azorach',
      summary:
        'W lipcu 2014 roku w Krakowie była międzynarodowa konferencja USER. Jedno popołudnie goście spędzili na Azorach.',
      body: `3 i 4 lipca 2014 roku do Krakowa przyjechali partnerzy [USER](/projekty/user/). Jedno popołudnie spędzili na Azorach, przy ul. Gnieźnieńskiej. Byli z nimi mieszkańcy i studenci architektury Politechniki Krakowskiej.

[Co wiemy o konferencji](/spotkania/konferencja-user-w-krakowie/)

Wpis powstał po latach. Źródło: ue.krakow.pl (dokument 124521).`,
    },
    second: {
      title: 'The partners of USER came to Azory',
      slug: 'partners-of-user-in-azory',
      summary:
        'In July 2014 Kraków held an international conference of USER. The guests spent an afternoon in Azory.',
      body: `On 3 and 4 July 2014 the partners of [USER](/en/projects/user/) came to Kraków. They spent an afternoon in Azory, by ul. Gnieźnieńska, with residents and with architecture students of Kraków University of Technology.

[What we know of the conference](/en/meetings/user-conference-in-krakow/)

Written years later. Source: ue.krakow.pl (document 124521).`,
    },
  },
  {
    key: 'swap-fair-report',
    shared: {
      date: '2014-11-09',
      importance: 'minor',
      projects: ['user'],
      neighbourhoods: ['azory'],
      topics: ['green-and-clean', 'children-and-families'],
      cover: shown('dolls'),
    },
    default: {
      title: 'Porządki, wymiana i lalki',
      slug: 'porzadki-wymiana-i-lalki',
      summary:
        'W listopadzie 2014 roku na Azorach sprzątano, wymieniano się rzeczami i pytano o Lokalny Plan Działania.',
      body: `9 listopada 2014 roku na placu obok kościoła parafialnego były jesienne porządki i targ rzeczy zbędnych. Z tego, co znaleziono, robiono lalki.

Zbierano też opinie o [Lokalnym Planie Działania](/dokumenty/lokalny-plan-dzialania-dla-azorow/).

[Co wiemy o tym dniu](/festyny/jesienne-porzadki-na-azorach/)

Wpis powstał po latach. Źródło: userplatform.lametro.fr.`,
    },
    second: {
      title: 'A clean-up, a swap fair and dolls',
      slug: 'a-clean-up-a-swap-fair-and-dolls',
      summary: 'In November 2014 Azory cleaned up, swapped things and was asked about the Local Action Plan.',
      body: `On 9 November 2014 there was an autumn clean-up and a swap fair on the square beside the parish church. Dolls were made from found materials.

Opinions on the [Local Action Plan](/en/documents/local-action-plan-for-azory/) were gathered, too.

[What we know of that day](/en/festivals/autumn-clean-up-in-azory/)

Written years later. Source: userplatform.lametro.fr.`,
    },
  },
];
