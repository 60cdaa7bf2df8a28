import type { SampleContent } from '../types.ts';

/**
 * The declaration for a site that went live on `today`. How to complain is left to the law's own model text. It names
 * no non-compliance, since none is known, but content to which the law does not apply.
 */
export function accessibilityDeclaration(today: string): SampleContent['accessibility-declaration'] {
  return {
    sitePublishedOn: today,
    siteUpdatedOn: today,
    preparedOn: today,
    reviewedOn: today,
    conformance: 'partial',
    assessmentDefault:
      'Stronę sprawdziliśmy sami: testami automatycznymi, samą klawiaturą i w powiększeniu do 400%. Nie badał jej jeszcze nikt z zewnątrz ani osoby, które na co dzień korzystają z czytników ekranu.',
    assessmentSecond:
      'We checked the site ourselves: with automatic tests, with the keyboard alone and at a zoom of 400%. It has not yet been examined by anybody from outside, nor by people who use screen readers every day.',
    limitationsDefault: `## Treści nieobjęte przepisami

- **Dokumenty innych instytucji.** Na stronie mogą być pliki, których nie zrobiliśmy i których nie wolno nam zmieniać, na przykład skany bez warstwy tekstowej. Do takich treści nie stosuje się przepisów ustawy (art. 3 ust. 2 ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych). To, co z nich wiemy, streszczamy zwykłym tekstem. Możesz też poprosić nas o ich treść w innej formie.`,
    limitationsSecond: `## Content that the law does not cover

- **Documents of other institutions.** The site may hold files that we did not make and may not change, such as scans without text. The law does not apply to such content (art. 3(2) of the Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities). What we know from them we sum up in plain text. You can also ask us for their content in another form.`,
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
- połączyć się z tłumaczem polskiego języka migowego przez internet, w godzinach pracy urzędu i bez umawiania (wideotłumacz),
- umówić rozmowę z tłumaczem polskiego języka migowego na miejscu – zgłoś to trzy dni robocze wcześniej,
- skorzystać z pętli indukcyjnej w sali obsługi,
- poprosić o odpowiedź dużym drukiem albo w tekście łatwym do czytania.`,
    communicationSecond: `This is a sample. You can:

- write an e-mail or call,
- reach a Polish Sign Language interpreter online, by video, in office hours and without an appointment,
- book a talk with a Polish Sign Language interpreter in the office: let us know three working days ahead,
- use the induction loop in the service hall,
- ask for an answer in large print or in easy-to-read text.`,
  };
}
