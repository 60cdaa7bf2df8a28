import { field, folded, part, shared } from '../field.ts';
import type { Forms } from '../types.ts';

/** What an event's form asks about who can come, what it costs and how to book. */
export const attendance = part(
  'Kto może przyjść',
  'Who can come',
  ['audience'],
  ['admission', 'price', 'currency'],
  ['booking'],
  ['registration'],
);
export const ageAndAccess = folded('Wiek i dostępność', 'Age and access', [
  'ageFrom',
  'ageTo',
  'stepFree',
  'hearingLoop',
]);

/** The price of an event, booking, ages and access. */
export const attendanceForms: Forms = {
  groups: {
    'event.booking': {
      mainField: 'need',
      list: [],
      edit: [
        ['need', 'phone'],
        ['email', 'link'],
        ['opensAt', 'closesAt'],
        ['places', 'placesLeft'],
      ],
    },
  },
  fields: {
    audience: field(
      'Dla kogo',
      'For whom',
      'Na przykład: dla wszystkich, dla dzieci od 6 lat z opiekunem.',
      'For example: for everyone, for children from 6 with an adult.',
    ),
    registration: field(
      'Zapisy i koszt – słowami',
      'Signing up and cost, in words',
      'Tylko to, czego nie mówią pola powyżej: zniżki, co zabrać, gdzie odebrać bilet. Wstęp, cenę i zapisy podaj w tamtych polach.',
      'Only what the fields above do not say: reductions, what to bring, where to collect a ticket. Give admission, price and booking in those fields.',
    ),
    admission: field('Wstęp', 'Admission', ...shared),
    price: field(
      'Cena',
      'Price',
      'Bilet bez zniżki. Gdy są różne, najtańszy.',
      'Without a reduction. If there are several, the lowest.',
    ),
    currency: field('Waluta', 'Currency'),
    booking: field('Zapisy i wolne miejsca', 'Booking and places left'),
    need: field('Czy trzeba się zapisać', 'Whether to book'),
    'event.booking.phone': field('Telefon do zapisów', 'Telephone for bookings'),
    'event.booking.email': field('E-mail do zapisów', 'E-mail for bookings'),
    'event.booking.link': field(
      'Strona z formularzem',
      'Page with the form',
      'Adres strony albo wpis, wybrany po tytule.',
      'The address of a page, or an entry chosen by its title.',
    ),
    opensAt: field('Zapisy od', 'Booking from', 'Puste, gdy już trwają.', 'Empty if it has begun.'),
    closesAt: field(
      'Zapisy do',
      'Booking until',
      'Puste, gdy do początku wydarzenia.',
      'Empty if until it begins.',
    ),
    places: field('Czy są miejsca', 'Places'),
    placesLeft: field('Ile miejsc zostało', 'Places left', 'Puste, gdy nie wiadomo.', 'Empty if unknown.'),
    ageFrom: field('Wiek od (lata)', 'Age from (years)'),
    ageTo: field('Wiek do (lata)', 'Age to (years)'),
    stepFree: field('Bez progów', 'Step-free', 'Puste: jak w miejscu.', 'Empty: as the place says.'),
    hearingLoop: field(
      'Pętla indukcyjna',
      'Induction loop',
      'Puste: jak w miejscu.',
      'Empty: as the place says.',
    ),
  },
};
