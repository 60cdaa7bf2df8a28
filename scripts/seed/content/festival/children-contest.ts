import { shown } from '../../pictures/shown.ts';
import { localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

export const childrenContest: Entry<'festival'> = {
  key: 'children-contest',
  shared: {
    kind: 'contest',
    startsAt: localInstant('2013-01-01'),
    datePrecision: 'year',
    place: 'azory-estate',
    organisers: ['city-hall'],
    projects: ['user'],
    neighbourhoods: ['azory'],
    topics: ['children-and-families', 'public-space'],
    cover: shown('courtyard'),
  },
  default: {
    title: 'Konkurs „U mnie na Azorach”',
    slug: 'konkurs-u-mnie-na-azorach',
    summary: 'Dzieci też korzystają z osiedla. Przedszkolaki i uczniowie narysowali, jak widzą Azory.',
    audience: 'dzieci z przedszkoli i szkół na Azorach',
    body: `Kto bawi się na podwórku, ten wie o nim najwięcej. Dlatego w projekcie [USER](/projekty/user/) zapytano dzieci – a dzieci najchętniej odpowiadają rysunkiem. W konkursie plastycznym wzięły udział przedszkola i szkoły z Azorów.`,
    report: `Prace pokazano w listopadzie 2013 roku w holu XIV Liceum Ogólnokształcącego, podczas [warsztatów o tożsamości miejsca](/warsztaty/tozsamosc-miejsca/). Goście mogli oddać głos na tę, która spodobała im się najbardziej.

Dokładnej daty konkursu źródła nie podają. Był częścią USER, a wystawa odbyła się jesienią, więc podajemy rok 2013.

Na podstawie: userplatform.lametro.fr, ue.krakow.pl (dokument 68944).`,
  },
  second: {
    title: 'Competition “At my Azory…”',
    slug: 'competition-at-my-azory',
    summary: 'Children use the estate, too. Nursery-school children and pupils drew how they see Azory.',
    audience: 'children from nursery schools and schools in Azory',
    body: `Who plays in a courtyard knows it best. So the project [USER](/en/projects/user/) asked the children, and children like to answer with a drawing. Nursery schools and schools from Azory took part in the art competition.`,
    report: `The works were shown in November 2013 in the lobby of the XIV secondary school, during the [workshop on the identity of the place](/en/workshops/identity-of-the-place/). Guests could vote for the one they liked best.

The sources give no exact date. The competition was part of USER and the exhibition was held in autumn, so we give the year 2013.

Based on: userplatform.lametro.fr, ue.krakow.pl (document 68944).`,
  },
};
