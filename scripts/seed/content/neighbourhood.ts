import { shown } from '../pictures/shown.ts';
import type { Lookup } from '../types.ts';

export const neighbourhoods: Lookup<'neighbourhood'>[] = [
  {
    key: 'azory',
    nameDefault: 'Azory',
    nameSecond: 'Azory',
    slug: 'azory',
    order: 1,
    districtDefault: 'Dzielnica IV Prądnik Biały',
    districtSecond: 'District IV Prądnik Biały',
    summaryDefault:
      'Osiedle, na którym miasto i mieszkańcy najdłużej ćwiczyli wspólne planowanie: tu działały USER i URBinclusion.',
    summarySecond:
      'The estate where the city and its residents practised planning together the longest: home of USER and URBinclusion.',
    descriptionDefault: `Azory leżą w Dzielnicy IV, na Prądniku Białym. W lipcu 2012 roku Rada Miasta Krakowa wybrała je – razem z Ugorkiem i Olszą II – do pilotażowego programu rehabilitacji zabudowy blokowej.

## Miejsca, o których tu przeczytasz

- **Alejki przy ul. Gnieźnieńskiej.** W lipcu 2014 roku oglądali je goście z dziewięciu miast, mieszkańcy i studenci architektury.
- **Plac przy kościele parafialnym.** Tu odbyły się festyn wielkanocny i jesienne porządki z wymianą rzeczy.
- **Aula XIV Liceum Ogólnokształcącego.** Spotykała się w niej Lokalna Grupa Wsparcia.
- **Punkt Aktywności Lokalnej przy ul. Jaremy i Centrum Aktywności Seniora przy ul. Weissa.** W 2018 roku odwiedzili je partnerzy URBinclusion.

## Co się tu wydarzyło

W projekcie USER mieszkańcy opisali swoje osiedle: co działa, co przeszkadza i które miejsca są najważniejsze. Powstał z tego **Lokalny Plan Działania**. Kilka lat później URBinclusion wrócił do jego społecznej części.`,
    descriptionSecond: `Azory lies in District IV, Prądnik Biały. In July 2012 the Kraków City Council chose it, together with Ugorek and Olsza II, for the pilot programme that renews prefabricated estates.

## Places you will read about

- **The paths by ul. Gnieźnieńska.** In July 2014 guests from nine cities, residents and architecture students walked them together.
- **The square by the parish church.** The Easter fête and the autumn clean-up with its swap fair were held here.
- **The hall of the XIV secondary school.** The Local Support Group met in it.
- **The Local Activity Point in ul. Jaremy and the Senior Activity Centre in ul. Weissa.** The partners of URBinclusion visited both in 2018.

## What happened here

In the USER project residents described their estate: what works, what is in the way, which places matter most. The **Local Action Plan** came out of that. Some years later URBinclusion took up its social part.`,
    cover: shown('courtyard'),
  },
  {
    key: 'ugorek',
    nameDefault: 'Ugorek',
    nameSecond: 'Ugorek',
    slug: 'ugorek',
    order: 2,
    districtDefault: 'Dzielnica III Prądnik Czerwony',
    districtSecond: 'District III Prądnik Czerwony',
    summaryDefault:
      'Osiedle „bez barier”, jak nazwali je uczestnicy gry o jego przyszłość. W programie sięga dalej niż na mapie spółdzielni.',
    summarySecond:
      'The estate “without barriers”, as the game about its future called it. In the programme it reaches further than on the co-operative’s map.',
    descriptionDefault: `Ugorek leży w Dzielnicy III, na Prądniku Czerwonym. To od niego zaczęły się warsztaty: w listopadzie 2012 roku mieszkańcy i urzędnicy zagrali tu w grę o przyszłość osiedla.

## Gdzie jest granica

W programie rehabilitacji Ugorek to teren między ulicami **Fiołkową, Ułanów, Jana Pawła II i Meissnera**. Spółdzielnia mieszkaniowa od lat rozumie tę nazwę węziej. Granica z programu obejmuje także Wieczystą. Jeśli więc czytasz tu o Ugorku, może chodzić o większy obszar, niż myślisz.

## Co się tu wydarzyło

- **28–29 listopada 2012** – gra Future City Game „Osiedle bez barier. Ugorek – przyjazne miejsce do zamieszkania”.
- **24 kwietnia 2013** – spotkanie „Ugorek – osiedle wielu możliwości”.
- **Wiosna 2014** – lokalne warsztaty Aktywnej Społeczności.`,
    descriptionSecond: `Ugorek lies in District III, Prądnik Czerwony. The workshops began here: in November 2012 residents and officials played a game about the future of the estate.

## Where it ends

In the renewal programme Ugorek is the area between the streets **Fiołkowa, Ułanów, Jana Pawła II and Meissnera**. The housing co-operative has long used the name for a smaller one. The programme’s border takes in Wieczysta as well. So when you read about Ugorek here, it may mean more than you think.

## What happened here

- **28–29 November 2012** – the Future City Game “An estate without barriers. Ugorek, a friendly place to live”.
- **24 April 2013** – the meeting “Ugorek, an estate of many possibilities”.
- **Spring 2014** – local workshops of Active Citizens.`,
    cover: shown('tram-ride'),
  },
  {
    key: 'olsza-ii',
    nameDefault: 'Olsza II',
    nameSecond: 'Olsza II',
    slug: 'olsza-ii',
    order: 3,
    districtDefault: 'Dzielnica III Prądnik Czerwony',
    districtSecond: 'District III Prądnik Czerwony',
    summaryDefault:
      'Trzecie z osiedli wybranych w 2012 roku. Wiemy o nim najmniej – dlatego jest tu miejsce na Twoją opowieść.',
    summarySecond:
      'The third of the estates chosen in 2012. We know the least about it, so there is room for your story.',
    descriptionDefault: `Olsza II leży w Dzielnicy III, na Prądniku Czerwonym, po sąsiedzku z Ugorkiem.

## Gdzie jest granica

Program rehabilitacji wyznaczył ją ulicami: **Lublańską, Bora-Komorowskiego, Akacjową, Pilotów, Młyńską, Bohaterów Wietnamu, Malawskiego i Bosaków**. Tak jak na Ugorku, to więcej, niż obejmuje ta nazwa w spółdzielni.

## Co się tu wydarzyło

W lipcu 2012 roku Rada Miasta wybrała Olszę II do pilotażu. Wiosną 2014 roku odbyły się tu lokalne warsztaty Aktywnej Społeczności. Więcej w źródłach nie znaleźliśmy.

Pamiętasz coś z tamtych lat? Napisz do nas.`,
    descriptionSecond: `Olsza II lies in District III, Prądnik Czerwony, next door to Ugorek.

## Where it ends

The renewal programme drew its border along the streets **Lublańska, Bora-Komorowskiego, Akacjowa, Pilotów, Młyńska, Bohaterów Wietnamu, Malawskiego and Bosaków**. As in Ugorek, that is more than the housing co-operative means by the name.

## What happened here

In July 2012 the City Council chose Olsza II for the pilot. In spring 2014 local workshops of Active Citizens were held here. The sources tell no more.

Do you remember something of those years? Write to us.`,
    cover: shown('dusk'),
  },
];
