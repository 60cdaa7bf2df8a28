import { shown } from '../../pictures/shown.ts';
import type { Entry } from '../../types.ts';

export const about: Entry<'page'> = {
  key: 'about',
  shared: { cover: shown('balconies') },
  default: {
    title: 'O programie',
    slug: 'o-programie',
    summary: 'Czym są programy osiedlowe Krakowa, skąd wiemy to, co piszemy, i jak się z nami skontaktować.',
    body: `Ta strona opowiada o programach, w których miasto i mieszkańcy razem zmieniają swoje osiedla. Pisze o tym, co było, i o tym, co będzie: o projektach, spotkaniach, warsztatach i festynach.

## Trzy osiedla

[Azory](/osiedla/azory/), [Ugorek](/osiedla/ugorek/) i [Olsza II](/osiedla/olsza-ii/) to osiedla z wielkiej płyty. W 2012 roku Rada Miasta wybrała je do pilotażowego [programu rehabilitacji](/projekty/rehabilitacja-zabudowy-blokowej/).

## Pięć projektów

Cztery z nich działały na tych osiedlach. „Sąsiedzki krąg” nie, ale należał do tego samego programu co Aktywna Społeczność.

- [Program Rehabilitacji Zabudowy Blokowej](/projekty/rehabilitacja-zabudowy-blokowej/) – od 2012 roku; końca nie znamy
- [USER](/projekty/user/) – 2013–2015
- [Aktywna Społeczność](/projekty/aktywna-spolecznosc/) – 2013–2014
- [„Sąsiedzki krąg”](/projekty/sasiedzki-krag/) – do 2017 roku
- [URBinclusion](/projekty/urbinclusion/) – 2016–2019

## Skąd to wiemy

Z publicznych stron miasta, programów i organizacji. Pod każdym wpisem o przeszłości jest źródło albo zdanie, że go nie ma. Piszemy własnymi słowami. Kiedy źródła się różnią albo czegoś nie podają, mówimy o tym wprost.

Aktualności z lat 2012–2019 napisaliśmy po latach, na podstawie tych źródeł. Mają daty wydarzeń, o których mówią. To, co ułożyliśmy sami, na przykład etapy na osi czasu, tak nazywamy. Daty podajemy tak dokładnie, jak je znamy: jeśli wiadomo tylko, że była wiosna, piszemy „wiosna”.

Nie podajemy nazwisk. Osiedla zmieniają wszyscy, którzy przychodzą.

## To strona przykładowa

Treści o przeszłości opierają się na źródłach. **Wydarzenia, które dopiero mają się odbyć, są przykładami** i mówią to w pierwszym zdaniu. Przykładami są też dane kontaktowe i opis budynku w deklaracji dostępności. Rysunki powstały specjalnie dla tej strony i nie pokazują prawdziwych ludzi ani budynków.

## Napisz do nas

Widzisz błąd? Pamiętasz, jak było? Napisz: **osiedla@example.org**.`,
  },
  second: {
    title: 'About the programme',
    slug: 'about',
    summary: 'What Kraków’s neighbourhood programmes are, how we know what we write, and how to reach us.',
    body: `This site tells of programmes in which the city and its residents change their neighbourhoods together. It tells what was and what will be: projects, meetings, workshops and festivals.

## Three neighbourhoods

[Azory](/en/neighbourhoods/azory/), [Ugorek](/en/neighbourhoods/ugorek/) and [Olsza II](/en/neighbourhoods/olsza-ii/) are neighbourhoods of large-panel blocks. In 2012 the City Council chose them for its pilot [renewal programme](/en/projects/rehabilitation-of-housing-estates/).

## Five projects

Four of them worked in these neighbourhoods. The Neighbours’ Circle did not, but it belonged to the same programme as Active Citizens.

- [Rehabilitation of prefabricated housing estates](/en/projects/rehabilitation-of-housing-estates/) – from 2012; its end is not known
- [USER](/en/projects/user/) – 2013–2015
- [Active Citizens](/en/projects/active-citizens/) – 2013–2014
- [Neighbours’ Circle](/en/projects/neighbours-circle/) – until 2017
- [URBinclusion](/en/projects/urbinclusion/) – 2016–2019

## How we know

From public pages of the city, the programmes and the organisations. Each entry about the past names its source, or says that it has none. The words are our own. Where sources differ, or do not tell, we say so.

The news of 2012–2019 was written years later, from these sources. It has the dates of what it tells. What we put together ourselves, such as the phases on the time lines, we call so. Dates are as exact as we know them: if all that is known is that it was spring, we write “spring”.

We name no persons. Neighbourhoods are changed by everybody who turns up.

## This is a sample site

What is told of the past rests on sources. **Events that are still to come are samples**, and say so in their first sentence. So are the contact details, and the building in the accessibility declaration. The drawings were made for this site and show no real people or buildings.

## Write to us

You found a mistake? You remember how it was? Write to **osiedla@example.org**.`,
  },
};
