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
      'Tu działały dwa europejskie projekty: USER i URBinclusion. Były spotkania, warsztaty i dwie imprezy na placu.',
    summarySecond:
      'Two European projects worked here: USER and URBinclusion. There were meetings, workshops and two open-air events.',
    descriptionDefault: `Azory leżą w Dzielnicy IV, na Prądniku Białym. W lipcu 2012 roku Rada Miasta Krakowa wybrała je – razem z Ugorkiem i Olszą II – do pilotażowego programu rehabilitacji zabudowy blokowej.

## Miejsca, o których tu przeczytasz

- **Alejki przy ul. Gnieźnieńskiej.** W lipcu 2014 roku byli tu partnerzy USER, mieszkańcy i studenci architektury.
- **Plac przy kościele parafialnym.** Tu odbyły się festyn wielkanocny i jesienne porządki z wymianą rzeczy.
- **Aula XIV Liceum Ogólnokształcącego.** W kwietniu 2014 roku spotkała się w niej Lokalna Grupa Wsparcia.
- **Punkt Aktywności Lokalnej przy ul. Jaremy i Centrum Aktywności Seniora przy ul. Weissa.** W 2018 roku odwiedzili je goście URBinclusion.

## Co się tu wydarzyło

W projekcie USER (2013–2015) powstał **Lokalny Plan Działania**, a przed nim diagnoza zrobiona z mieszkańcami. Kontynuacją USER był URBinclusion (2016–2019).

Na podstawie: smugorek.pl (artykuł 90), bip.krakow.pl (dokument 57112), ue.krakow.pl (dokumenty 102541, 124521 i 207625), userplatform.lametro.fr, urbact.eu (30 listopada 2018).`,
    descriptionSecond: `Azory lies in District IV, Prądnik Biały. In July 2012 the Kraków City Council chose it, together with Ugorek and Olsza II, for the pilot programme that was to renew prefabricated housing.

## Places you will read about

- **The paths by ul. Gnieźnieńska.** In July 2014 USER’s partners, residents and architecture students were here.
- **The square by the parish church.** The Easter fête and the autumn clean-up with its swap fair were held here.
- **The hall of the XIV secondary school.** The Local Support Group met in it in April 2014.
- **The Local Activity Point in ul. Jaremy and the Senior Activity Centre in ul. Weissa.** The guests of URBinclusion visited both in 2018.

## What happened here

USER (2013–2015) made the **Local Action Plan**, after a diagnosis with residents. URBinclusion (2016–2019) continued USER.

Based on: smugorek.pl (article 90), bip.krakow.pl (document 57112), ue.krakow.pl (documents 102541, 124521 and 207625), userplatform.lametro.fr, urbact.eu (30 November 2018).`,
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
      'Tu w 2012 roku odbyła się gra „Osiedle bez barier”. Ugorek z programu miasta jest większy niż Ugorek spółdzielni.',
    summarySecond:
      'In 2012 the game “A neighbourhood without barriers” was played here. The programme’s Ugorek is larger than that of the housing co-operative.',
    descriptionDefault: `Ugorek leży w Dzielnicy III, na Prądniku Czerwonym. W lipcu 2012 roku Rada Miasta wybrała go do pilotażu. Pierwsze warsztaty, o których wiemy, odbyły się właśnie tu.

## Gdzie jest granica

W programie rehabilitacji Ugorek to teren między ulicami **Fiołkową, Ułanów, Jana Pawła II i Meissnera**. To więcej niż Ugorek, o którym mówi spółdzielnia mieszkaniowa: obejmuje także Wieczystą. Jeśli więc czytasz tu o Ugorku, może chodzić o większy obszar, niż myślisz.

## Co się tu wydarzyło

- **28–29 listopada 2012** – gra Future City Game „Osiedle bez barier. Ugorek – przyjazne miejsce do zamieszkania”.
- **24 kwietnia 2013** – spotkanie „Ugorek – osiedle wielu możliwości”.
- **Wiosna 2014** – lokalne warsztaty Aktywnej Społeczności.

Na podstawie: smugorek.pl (artykuł 90), rewitalizacja.krakow.pl (dokumenty 32761 i 206044).`,
    descriptionSecond: `Ugorek lies in District III, Prądnik Czerwony. In July 2012 the City Council chose it for the pilot. The first workshop that we know of was held here.

## Where it ends

In the renewal programme Ugorek is the area between the streets **Fiołkowa, Ułanów, Jana Pawła II and Meissnera**. That is more than the housing co-operative means by Ugorek: it takes in Wieczysta, too. So when you read about Ugorek here, it may mean more than you think.

## What happened here

- **28–29 November 2012** – the Future City Game “A neighbourhood without barriers. Ugorek, a friendly place to live”.
- **24 April 2013** – the meeting “Ugorek, a neighbourhood of many possibilities”.
- **Spring 2014** – local workshops of Active Citizens.

Based on: smugorek.pl (article 90), rewitalizacja.krakow.pl (documents 32761 and 206044).`,
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
      'The third of the neighbourhoods chosen in 2012. We know the least about it, so there is room for your story.',
    descriptionDefault: `Olsza II leży w Dzielnicy III, na Prądniku Czerwonym.

## Gdzie jest granica

Program rehabilitacji wyznaczył ją ulicami: **Lublańską, Bora-Komorowskiego, Akacjową, Pilotów, Młyńską, Bohaterów Wietnamu, Malawskiego i Bosaków**.

## Co się tu wydarzyło

W lipcu 2012 roku Rada Miasta wybrała Olszę II do pilotażu. Wiosną 2014 roku odbyły się tu lokalne warsztaty Aktywnej Społeczności. Więcej w źródłach nie znaleźliśmy.

Pamiętasz coś z tamtych lat? Napisz do nas.

Na podstawie: smugorek.pl (artykuł 90), rewitalizacja.krakow.pl (dokument 206044).`,
    descriptionSecond: `Olsza II lies in District III, Prądnik Czerwony.

## Where it ends

The renewal programme drew its border along the streets **Lublańska, Bora-Komorowskiego, Akacjowa, Pilotów, Młyńska, Bohaterów Wietnamu, Malawskiego and Bosaków**.

## What happened here

In July 2012 the City Council chose Olsza II for the pilot. In spring 2014 local workshops of Active Citizens were held here. The sources tell no more.

Do you remember something of those years? Write to us.

Based on: smugorek.pl (article 90), rewitalizacja.krakow.pl (document 206044).`,
    cover: shown('dusk'),
  },
];
