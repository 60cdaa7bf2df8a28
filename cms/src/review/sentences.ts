/** What the CMS answers about reviews, in Polish; the panel in English shows the second of each. */
export const reviewSentences = {
  nowhere: [
    'Nie ma takiego wpisu albo pola. Otwórz wpis jeszcze raz.',
    'There is no such entry or field. Please open the entry again.',
  ],
  noText: ['To nie jest tekst. Napisz go jeszcze raz.', 'This is no text. Please write it again.'],
  empty: ['Uwaga jest pusta. Napisz, o co chodzi.', 'The comment is empty. Please write what it is about.'],
  tooLong: [
    'Tekst jest za długi. Skróć go albo podziel na kilka uwag.',
    'The text is too long. Please shorten it, or make several comments of it.',
  ],
  tooMany: [
    'Ten wpis ma już 200 uwag. Odznacz najpierw, co jest załatwione, i popraw wpis.',
    'This entry has 200 comments already. Please settle those first.',
  ],
  notAsked: [
    'Ten wpis nie czeka już na sprawdzenie: ktoś go odesłał, opublikował albo wycofano prośbę. Wczytaj stronę ponownie.',
    'This entry no longer waits for a review: somebody sent it back, published it, or took the request back. Please load the page again.',
  ],
  noReason: [
    'Napisz, co poprawić, albo dodaj uwagę przy polu. Potem odeślij wpis.',
    'Please write what to change, or comment at a field. Then send the entry back.',
  ],
} as const satisfies Record<string, readonly [string, string]>;
