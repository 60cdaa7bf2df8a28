import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const futureCityGame: Entry<'workshop'> = {
  key: 'future-city-game',
  shared: {
    startsAt: localInstant('2012-11-28'),
    endsAt: localInstant('2012-11-29'),
    datePrecision: 'day',
    place: 'ugorek-estate',
    organisers: ['city-hall'],
    projects: ['rehabilitation'],
    neighbourhoods: ['ugorek'],
    topics: ['public-space', 'active-neighbours'],
    cover: shown('table'),
  },
  default: {
    title: 'Osiedle bez barier',
    slug: 'osiedle-bez-barier',
    summary:
      'Dwa dni gry o przyszłość Ugorka. Drużyny szukały pomysłów na osiedle, sprawdzały je w terenie i broniły ich przed innymi.',
    audience: 'mieszkańcy, uczniowie i studenci, miejscowe instytucje, urzędnicy',
    body: `Pełny tytuł brzmiał: *Osiedle bez barier. Ugorek – przyjazne miejsce do zamieszkania*. Warsztaty prowadzono metodą **Future City Game**: to gra, w której drużyny konkurują pomysłami na lepsze życie w mieście.

## Jak się w to gra

Najpierw rozmowa w sali: co jest nie tak, a co warto zachować. Potem wyjście w teren. Każda drużyna sprawdza swój pomysł tam, gdzie miałby działać, i pyta ludzi. Na końcu drużyny pokazują, co wymyśliły, a wszyscy głosują.`,
    report: `Wzięło w niej udział 28 osób w pięciu drużynach. Najczęściej mówiono o tym, że osiedlu brakuje miejsc spotkań, że starsi i młodsi rzadko robią coś razem i że trudno się dowiedzieć, co się dzieje.

Najwięcej głosów dostał pomysł **„Ugorek – zawsze razem”**: wykorzystać to, co na osiedlu już jest, na przykład biblioteki i szkoły.

Na podstawie: rewitalizacja.krakow.pl (dokumenty 32761 i 20841), smugorek.pl (artykuł 90).`,
  },
  second: {
    title: 'An estate without barriers',
    slug: 'an-estate-without-barriers',
    summary:
      'Two days of playing for the future of Ugorek. Teams thought up ideas for the estate, tried them out of doors and stood up for them.',
    audience: 'residents, pupils and students, local institutions, officials',
    body: `In full: *An estate without barriers. Ugorek, a friendly place to live*. The workshop used the method of the **Future City Game**, in which teams compete with ideas for a better life in the city.

## How it is played

First a talk indoors: what is wrong, and what is worth keeping. Then out on the estate. Each team tries its idea where it is meant to work, and asks people. At the end the teams show what they have come up with, and everybody votes.`,
    report: `Twenty-eight people took part, in five teams. What they said most often: the estate has too few places to meet, old and young seldom do things together, and it is hard to find out what is going on.

Most votes went to **“Ugorek, always together”**: make use of what the estate already has, such as its libraries and schools.

Based on: rewitalizacja.krakow.pl (documents 32761 and 20841), smugorek.pl (article 90).`,
  },
};
