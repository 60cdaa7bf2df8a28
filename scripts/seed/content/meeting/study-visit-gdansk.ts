import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const studyVisitGdansk: Entry<'meeting'> = {
  key: 'study-visit-gdansk',
  shared: {
    kind: 'studyVisit',
    startsAt: localInstant('2013-01-01'),
    endsAt: localInstant('2014-01-01'),
    datePrecision: 'year',
    place: 'gdansk',
    organisers: ['gdansk-culture', 'british-council'],
    projects: ['active-citizens'],
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
    topics: ['active-neighbours', 'cities-together'],
  },
  default: {
    title: 'Z wizytą w Gdańsku',
    slug: 'z-wizyta-w-gdansku',
    summary: 'Uczestnicy Aktywnej Społeczności pojechali zobaczyć, jak ten sam program działa nad morzem.',
    body: `W Gdańsku program Active Citizens prowadzi Instytut Kultury Miejskiej. Część uczestników krakowskiej [Aktywnej Społeczności](/projekty/aktywna-spolecznosc/) pojechała tam z wizytą studyjną. Taki wyjazd skraca drogę: zamiast wymyślać wszystko od nowa, można zapytać tych, którzy już próbowali.

Dokładnej daty wizyty źródła nie podają. Wiemy tylko, że należała do pierwszej edycji, która trwała od grudnia 2013 do czerwca 2014 roku.

Na podstawie: bip.krakow.pl (dokument 60576), ptk-opp.pl (artykuł 570).`,
  },
  second: {
    title: 'A visit to Gdańsk',
    slug: 'a-visit-to-gdansk',
    summary: 'Participants of Active Citizens went to see how the same programme works by the sea.',
    body: `In Gdańsk the City Culture Institute runs the Active Citizens programme. Some participants of the Kraków [Active Citizens](/en/projects/active-citizens/) went there on a study visit. Such a trip shortens the way: instead of inventing everything again you ask those who have tried.

The sources give no exact date. We know only that it belonged to the first edition, which ran from December 2013 to June 2014.

Based on: bip.krakow.pl (document 60576), ptk-opp.pl (article 570).`,
  },
};
