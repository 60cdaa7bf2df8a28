import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const activeCitizens2014: Entry<'workshop'> = {
  key: 'active-citizens-2014',
  shared: {
    startsAt: localInstant('2014-03-01'),
    datePrecision: 'season',
    organisers: ['krakow', 'british-council'],
    facilitators: ['animators'],
    projects: ['active-citizens'],
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
    topics: ['active-neighbours'],
    cover: shown('table'),
  },
  default: {
    title: 'Warsztaty Aktywnej Społeczności',
    slug: 'warsztaty-aktywnej-spolecznosci',
    summary: 'Na Ugorku, Olszy II i Azorach sąsiedzi uczyli się, jak z pomysłu zrobić mały projekt.',
    audience: 'mieszkańcy trzech osiedli',
    body: `Wiosną 2014 roku [Aktywna Społeczność](/projekty/aktywna-spolecznosc/) wyszła na osiedla. Warsztaty były na Ugorku, Olszy II i Azorach. Ich celem było przejście od „ktoś powinien coś z tym zrobić” do „zróbmy to my”.`,
    report: `Z warsztatów wyrosły małe projekty społeczne. Zapłacił za nie British Council. Dwa z nich, „Most Przyjaźni” i „Ziomki z PRL-u”, zrobiło Polskie Towarzystwo Kulturalne.

Dokładnych dat ani miejsc źródła nie podają. Dlatego piszemy tylko „wiosna 2014”.

Na podstawie: rewitalizacja.krakow.pl (dokument 206044).`,
  },
  second: {
    title: 'Workshops of Active Citizens',
    slug: 'workshops-of-active-citizens',
    summary: 'In Ugorek, Olsza II and Azory neighbours learned how to turn an idea into a small project.',
    audience: 'residents of the three estates',
    body: `In spring 2014 [Active Citizens](/en/projects/active-citizens/) went out to the estates. There were workshops in Ugorek, Olsza II and Azory. Their aim was to get from “somebody should do something about it” to “let us do it”.`,
    report: `Small social projects grew out of the workshops, paid for by the British Council. Two of them, “Most Przyjaźni” and “Ziomki z PRL-u”, were done by Polskie Towarzystwo Kulturalne, a cultural society.

The sources give neither dates nor places. So we say “spring 2014” and no more.

Based on: rewitalizacja.krakow.pl (document 206044).`,
  },
};
