import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

/** The site's own news, of the day on which it is filled. */
export function updatesOf(today: string): Entry<'update'>[] {
  return [
    {
      key: 'active-citizens-collected',
      shared: {
        date: today,
        importance: 'minor',
        projects: ['active-citizens'],
        neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
        topics: ['active-neighbours'],
        cover: shown('table'),
      },
      default: {
        title: 'Zebraliśmy historię Aktywnej Społeczności',
        slug: 'historia-aktywnej-spolecznosci',
        summary:
          'Szkolenie, warsztaty, miniprojekty i wyjazd do Gdańska: wszystko, co wiemy, w jednym miejscu.',
        body: `O [Aktywnej Społeczności](/projekty/aktywna-spolecznosc/) na Ugorku, Olszy II i Azorach pisało kilka instytucji, każda trochę inaczej. Zebraliśmy to razem i zaznaczyliśmy, gdzie źródła się różnią.

Brakuje nam dat warsztatów i [wizyty w Gdańsku](/spotkania/z-wizyta-w-gdansku/). Jeśli tam byłeś lub byłaś, napisz.

Ten wpis nie ma osobnego źródła: to wiadomość od zespołu strony. Źródła są na stronie projektu.`,
      },
      second: {
        title: 'We have put together the story of Active Citizens',
        slug: 'story-of-active-citizens',
        summary: 'Training, workshops, mini projects and a trip to Gdańsk: all we know, in one place.',
        body: `Several institutions have written of [Active Citizens](/en/projects/active-citizens/) in Ugorek, Olsza II and Azory, each a little differently. We have pieced it together and marked where the sources differ.

We lack the dates of the workshops and of the [visit to Gdańsk](/en/meetings/a-visit-to-gdansk/). If you were there, write to us.

This entry has no source of its own: it is news from the team of this site. The sources stand on the project’s page.`,
      },
    },
    {
      key: 'site-begins',
      shared: {
        date: today,
        importance: 'major',
        neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
        topics: ['active-neighbours'],
        cover: shown('city-map'),
      },
      default: {
        title: 'Dzień dobry, tu Osiedla Krakowa',
        slug: 'dzien-dobry-tu-osiedla-krakowa',
        summary:
          'Ruszyła strona o tym, co dzieje się na Azorach, Ugorku i Olszy II. Sprawdź, co tu znajdziesz.',
        body: `Od dziś w jednym miejscu jest to, co do tej pory leżało na wielu stronach.

- **Co będzie:** spotkania, warsztaty i festyny. Na razie to przykłady i każdy o tym mówi.
- **Co było:** pięć projektów, opowiedzianych po kolei. Pierwszy zaczął się w 2012 roku.
- **Gdzie:** strony trzech osiedli, a na nich wszystko, co ich dotyczy.

Stronę możesz czytać po polsku i po angielsku. Działa bez JavaScriptu i bez plików cookie.

Zacznij od [strony o programie](/o-programie/) albo od swojego osiedla: [Azory](/osiedla/azory/), [Ugorek](/osiedla/ugorek/), [Olsza II](/osiedla/olsza-ii/).

Ten wpis nie ma źródła: to wiadomość od zespołu strony.`,
      },
      second: {
        title: 'Good morning, this is Kraków Neighbourhoods',
        slug: 'good-morning-this-is-krakow-neighbourhoods',
        summary:
          'A site about what goes on in Azory, Ugorek and Olsza II is live. See what you will find here.',
        body: `From today one place holds what used to be scattered over many.

- **What is coming:** meetings, workshops and festivals. For now they are samples, and each says so.
- **What has been:** five projects, told in order. The first began in 2012.
- **Where:** pages of three neighbourhoods with all that concerns them.

You can read the site in Polish and in English. It works without JavaScript and without cookies.

Begin with [the page about the programme](/en/about/) or with your neighbourhood: [Azory](/en/neighbourhoods/azory/), [Ugorek](/en/neighbourhoods/ugorek/), [Olsza II](/en/neighbourhoods/olsza-ii/).

This entry has no source: it is news from the team of this site.`,
      },
    },
  ];
}
