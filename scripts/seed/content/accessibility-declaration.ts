import type { SampleContent } from '../types.ts';

/** The declaration for a site that went live on `today`. How to complain is left to the law's own model text. */
export function accessibilityDeclaration(today: string): SampleContent['accessibility-declaration'] {
  return {
    sitePublishedOn: today,
    siteUpdatedOn: today,
    preparedOn: today,
    reviewedOn: today,
    conformance: 'partial',
    assessmentDefault:
      'Stronę sprawdziliśmy sami: testami automatycznymi, samą klawiaturą i w powiększeniu do 400%. Nie badał jej jeszcze nikt z zewnątrz.',
    assessmentSecond:
      'We checked the site ourselves: with automatic tests, with the keyboard alone and at a zoom of 400%. Nobody from outside has examined it yet.',
    limitationsDefault: `## Niezgodność z załącznikiem

- **Nie wszystko jest w dwóch językach.** Kilka wpisów ma tylko wersję polską albo tylko angielską. Przełącznik języka prowadzi wtedy do działu i mówi, że tłumaczenia brakuje.
- **Strona jest przykładem.** Nie badaliśmy jej jeszcze z osobami, które na co dzień korzystają z czytników ekranu. Zrobimy to przed prawdziwym startem.

## Treści nieobjęte przepisami

- **Dokumenty innych instytucji.** Odsyłamy do stron, na które nie mamy wpływu. Mogą być na nich skany bez warstwy tekstowej. To, co z nich wiemy, streszczamy zwykłym tekstem.`,
    limitationsSecond: `## Non-compliance with the annex

- **Not everything is in two languages.** A few entries exist in Polish or in English alone. The language switch then leads to the section and says that the translation is missing.
- **The site is a sample.** We have not yet tested it with people who use screen readers every day. We shall before it goes live for real.

## Content that the law does not cover

- **Documents of other institutions.** We link to sites that we have no hand in. They may hold scans without text. What we know from them we sum up in plain text.`,
    contactDefault: 'zespół strony Osiedla Krakowa (dane przykładowe)',
    contactSecond: 'the team of Kraków Neighbourhoods (sample data)',
    email: 'dostepnosc@example.org',
    phone: '+48 12 000 00 00',
    architectureDefault: `To opis przykładowy. Prawdziwy urząd wpisuje tu swój budynek.

- **Wejście:** główne ma pięć schodów i poręcz. Wejście bez progu jest od podwórka, przy drzwiach jest dzwonek na wysokości 90 cm.
- **Winda:** dojeżdża na wszystkie piętra, ma przyciski z alfabetem Braille’a i komunikaty głosowe.
- **Toaleta:** dostosowana jest na parterze.
- **Parking:** dwa miejsca dla osób z niepełnosprawnościami są przed wejściem.
- **Pies asystujący:** może wejść wszędzie.`,
    architectureSecond: `This is a sample. A real office describes its own building here.

- **Entrance:** the main one has five steps and a handrail. The step-free entrance is from the courtyard; its bell is 90 cm above the ground.
- **Lift:** it serves all floors and has Braille buttons and spoken messages.
- **Toilet:** the accessible one is on the ground floor.
- **Parking:** two places for people with disabilities are in front of the entrance.
- **Assistance dogs:** welcome everywhere.`,
    communicationDefault: `To opis przykładowy. Możesz:

- napisać e-mail albo zadzwonić,
- umówić rozmowę z tłumaczem polskiego języka migowego – zgłoś to trzy dni robocze wcześniej,
- skorzystać z pętli indukcyjnej w sali obsługi,
- poprosić o odpowiedź dużym drukiem albo w tekście łatwym do czytania.`,
    communicationSecond: `This is a sample. You can:

- write an e-mail or call,
- book a talk with a Polish Sign Language interpreter: let us know three working days ahead,
- use the induction loop in the service hall,
- ask for an answer in large print or in easy-to-read text.`,
  };
}
