import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const activeCitizens2014: Entry<'workshop'> = {
  key: 'active-citizens-2014',
  shared: {
    startsAt: localInstant('2014-03-01'),
    datePrecision: 'season',
    organisers: ['krakow', 'british-council', 'animators'],
    projects: ['active-citizens'],
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
    topics: ['active-neighbours'],
    cover: shown('table'),
  },
  default: {
    title: 'Warsztaty Aktywnej Społeczności',
    slug: 'warsztaty-aktywnej-spolecznosci',
    summary:
      'Wiosną 2014 roku na Ugorku, Olszy II i Azorach były lokalne warsztaty programu British Council.',
    body: `Wiosną 2014 roku [Aktywna Społeczność](/projekty/aktywna-spolecznosc/) prowadziła warsztaty na trzech osiedlach: [Ugorku](/osiedla/ugorek/), [Olszy II](/osiedla/olsza-ii/) i [Azorach](/osiedla/azory/).

Dokładnych dat ani miejsc źródło nie podaje. Dlatego piszemy tylko „wiosna 2014”. Czego się na nich uczono, nie wiemy.

Na podstawie: rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'Workshops of Active Citizens',
    slug: 'workshops-of-active-citizens',
    summary: 'In spring 2014 a British Council programme held local workshops in Ugorek, Olsza II and Azory.',
    body: `In spring 2014 [Active Citizens](/en/projects/active-citizens/) held workshops in three neighbourhoods: [Ugorek](/en/neighbourhoods/ugorek/), [Olsza II](/en/neighbourhoods/olsza-ii/) and [Azory](/en/neighbourhoods/azory/).

The source gives neither dates nor places. So we say “spring 2014” and no more. What was taught there we do not know.

Based on: rewitalizacja.krakow.pl (document 206044).`,
  },
};
