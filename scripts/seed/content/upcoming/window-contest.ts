import { firstFree } from '../../calendar.ts';
import { shown } from '../../pictures/shown.ts';
import { addDays, localInstant } from '../../time.ts';
import type { Entry } from '../../types.ts';

/** A contest that lasts two whole weeks. */
export function windowContest(today: string): Entry<'festival'> {
  const first = firstFree(today, 7, 1);
  return {
    key: 'upcoming-window-contest',
    shared: {
      kind: 'contest',
      startsAt: localInstant(first),
      endsAt: localInstant(addDays(first, 13)),
      allDay: true,
      datePrecision: 'day',
      organisers: ['site-team'],
      neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
      topics: ['children-and-families', 'public-space'],
      cover: shown('table'),
    },
    default: {
      title: 'Konkurs „U mnie w oknie”',
      slug: 'konkurs-u-mnie-w-oknie',
      summary:
        'To przykładowe wydarzenie. Narysuj albo sfotografuj, co widać z Twojego okna. Masz na to dwa tygodnie.',
      audience: 'dzieci i dorośli z trzech osiedli',
      registration: 'Prace przyjmujemy do północy ostatniego dnia konkursu: osiedla@example.org.',
      body: `**To przykładowe wydarzenie.** Pokazuje konkurs, który trwa wiele dni i nie ma godzin.

W projekcie USER był konkurs plastyczny dla dzieci [„U mnie na Azorach”](/festyny/konkurs-u-mnie-na-azorach/). Teraz pytamy wszystkich: co widać z Twojego okna?

## Zasady

1. Jedna praca od osoby: rysunek, kolaż albo zdjęcie.
2. Na pracy nie może być osób, które da się rozpoznać.
3. Dopisz jedno zdanie o tym, co lubisz w tym widoku. Przeczytamy je tym, którzy nie widzą obrazków.

Nie ma pierwszego miejsca. Wszystkie prace powiesimy w klatkach bloków, z których przyszły.`,
    },
    second: {
      title: 'Contest: In my window',
      slug: 'contest-in-my-window',
      summary:
        'This is a sample event. Draw or photograph what you see from your window. You have two weeks.',
      audience: 'children and adults from the three neighbourhoods',
      registration: 'Send your work by midnight on the last day of the contest: osiedla@example.org.',
      body: `**This is a sample event.** It shows a contest that goes on for many days and has no hours.

USER held a children’s art contest, [“At my Azory…”](/en/festivals/competition-at-my-azory/). Now we ask everybody: what do you see from your window?

## The rules

1. One work from each: a drawing, a collage or a photograph.
2. Nobody in it may be recognisable.
3. Add one sentence on what you like about the view. We will read it to those who do not see pictures.

There is no first prize. All works will hang in the stairwells of the blocks they came from.`,
    },
  };
}
