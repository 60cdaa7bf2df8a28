import type { BookingFields, EntryFields, FieldFault } from '../types.ts';
import { isBefore } from './event.ts';
import { linkFaults } from './link.ts';

/** Prices that contradict themselves. */
export function priceFaults({ admission, price, currency }: EntryFields): FieldFault[] {
  const amount = Number(price ?? 0);
  if (admission === 'free' && amount > 0)
    return [{ path: ['price'], message: 'Wstęp jest wolny, a podano cenę. Usuń cenę albo zmień wstęp.' }];
  if (amount > 0 && !currency) return [{ path: ['currency'], message: 'Podaj walutę, w której jest cena.' }];
  return [];
}

export function ageFaults({ ageFrom, ageTo }: EntryFields): FieldFault[] {
  if (typeof ageFrom !== 'number' || typeof ageTo !== 'number' || ageFrom <= ageTo) return [];
  return [{ path: ['ageTo'], message: 'Wiek „do” jest niższy niż wiek „od”. Popraw jeden z nich.' }];
}

/** Bookings that nobody could make, or that contradict themselves. */
export function bookingFaults({ booking, registration }: EntryFields): FieldFault[] {
  if (!booking) return [];
  const fault = (field: keyof BookingFields, message: string): FieldFault[] => [
    { path: ['booking', field], message },
  ];
  const { need, phone, email, link, opensAt, closesAt, places, placesLeft } = booking;
  const hasWay = [phone, email, link, registration].some((way) => way?.trim());
  return [
    ...(need !== 'notNeeded' && !hasWay && places !== 'bookedUp'
      ? fault(
          'phone',
          'Trzeba się zapisać, a nie wiadomo jak. Podaj telefon, e-mail albo stronę z formularzem.',
        )
      : []),
    ...(email?.trim() && !/^[\w.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(email.trim())
      ? fault('email', 'To nie jest adres e-mail. Sprawdź, czy ma „@” i końcówkę, na przykład „.pl”.')
      : []),
    ...linkFaults(link, ['booking', 'link']),
    ...(isBefore(closesAt, opensAt)
      ? fault('closesAt', 'Zapisy kończą się, zanim się zaczną. Popraw jedną z dat.')
      : []),
    ...(places === 'bookedUp' && (placesLeft ?? 0) > 0
      ? fault('placesLeft', 'Zaznaczono „brak miejsc”, a podano liczbę wolnych. Popraw jedno z nich.')
      : []),
    ...(places === 'available' && placesLeft === 0
      ? fault('placesLeft', 'Zaznaczono „są miejsca”, a zostało 0. Wybierz „brak miejsc” albo popraw liczbę.')
      : []),
  ];
}
