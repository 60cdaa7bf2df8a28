import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const userKrakow2014: Entry<'meeting'> = {
  key: 'user-krakow-2014',
  shared: {
    kind: 'conference',
    startsAt: localInstant('2014-07-03'),
    endsAt: localInstant('2014-07-04'),
    datePrecision: 'day',
    place: 'azory-paths',
    organisers: ['krakow', 'european-funds'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['public-space', 'cities-together'],
    cover: shown('hall'),
    gallery: [shown('courtyard')],
  },
  default: {
    title: 'Konferencja partnerów USER w Krakowie',
    slug: 'konferencja-user-w-krakowie',
    summary:
      'Dziewięć miast przyjechało do Krakowa. Drugiego dnia po południu goście, mieszkańcy i studenci razem oglądali alejki na Azorach.',
    body: `Na dwa dni Kraków stał się salą warsztatową całej sieci USER. Przyjechali urzędnicy i partnerzy społeczni z Grenoble, Lizbony, Kopenhagi, Rygi, Pescary, Malagi, Drezna i Lublina.`,
    agenda: `**Dzień pierwszy.** Samochody, które zajmują przestrzeń wspólną. Urządzanie miejsc na próbę, na jakiś czas. Jak ożywić plac. Po południu: co powinien zawierać podręcznik dobrych praktyk.

**Dzień drugi.** Jak włączać użytkowników w projekty i decyzje. Po południu: Azory.`,
    minutes: `## Popołudnie na alejkach

Grupy wyszły na [Azory](/osiedla/azory/), na alejki przy ul. Gnieźnieńskiej. W każdej byli goście z zagranicy, mieszkańcy oraz studenci architektury Politechniki Krakowskiej. Szukali mocnych i słabych stron tego miejsca, a potem rysowali, co można zmienić.

Powstało kilka projektów. Miały zostać dopracowane i wrócić do oceny mieszkańców na jesiennym spotkaniu Lokalnej Grupy Wsparcia.

Konferencja odbywała się w kilku miejscach Krakowa. Podajemy to, które znamy na pewno.

Na podstawie: ue.krakow.pl (dokument 124521). To nasze streszczenie, nie oficjalny protokół.`,
  },
  second: {
    title: 'Conference of USER’s partners in Kraków',
    slug: 'user-conference-in-krakow',
    summary:
      'Nine cities came together in Kraków. On the second afternoon guests, residents and students walked the paths of Azory.',
    body: `For two days Kraków was the workshop of the whole USER network. Officials and social partners came from Grenoble, Lisbon, Copenhagen, Riga, Pescara, Málaga, Dresden and Lublin.`,
    agenda: `**Day one.** Cars that take up shared space. Furnishing a place on trial, for a time. How to bring a square to life. In the afternoon: what a handbook of good practice should hold.

**Day two.** How to involve users in projects and decisions. In the afternoon: Azory.`,
    minutes: `## An afternoon on the paths

The groups went out to [Azory](/en/neighbourhoods/azory/), to the paths by ul. Gnieźnieńska. In each there were guests from abroad, residents, and architecture students of Kraków University of Technology. They looked for what is strong and weak about the place, then drew what might change.

Several projects came of it. They were to be worked out and brought back to the residents at the Local Support Group’s autumn meeting.

The conference was held in several places in Kraków. We give the one that we know for certain.

Based on: ue.krakow.pl (document 124521). This is our summary, not official minutes.`,
  },
};
