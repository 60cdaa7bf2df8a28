import type { Locale } from '@osiedle/shared';

/**
 * The fixed words of the accessibility declaration, after the model in the technical conditions 2.0 of 31 July 2024 to
 * the Polish Act of 4 April 2019 on the digital accessibility of public bodies' websites and mobile applications.
 * Here alone the law speaks, so the words are the law's.
 */
const pl = {
  /** Between the body's name and the word for what it makes accessible. */
  commits: 'zobowiązuje się zapewnić dostępność swojej',
  scope: 'strony internetowej',
  law: 'zgodnie z przepisami ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
  applies: 'Deklaracja dostępności dotyczy strony internetowej',
  published: 'Data publikacji strony internetowej:',
  updated: 'Data ostatniej istotnej aktualizacji:',
  status: 'Stan dostępności cyfrowej',
  isConform: 'Strona internetowa jest',
  conformance: { full: 'zgodna', partial: 'częściowo zgodna', none: 'niezgodna' },
  withLaw:
    'z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych',
  /** Ends the sentence if the site does not conform fully. */
  because: 'z powodu niezgodności lub wyłączeń wymienionych poniżej',
  limitations: 'Niedostępne treści',
  /** The heading above the limitations if the editor gave them none. */
  nonconformities: 'Niezgodność z załącznikiem',
  preparation: 'Przygotowanie deklaracji dostępności',
  prepared: 'Data sporządzenia deklaracji:',
  reviewed: 'Data ostatniego przeglądu deklaracji:',
  contact: 'Informacje zwrotne i dane kontaktowe',
  contactUnit: 'W sprawach dostępności prosimy o kontakt:',
  email: 'E-mail:',
  phone: 'Telefon:',
  procedure: 'Obsługa wniosków i skarg związanych z dostępnością',
  other: 'Pozostałe informacje',
  architecture: 'Dostępność architektoniczna',
  communication: 'Dostępność komunikacyjno-informacyjna',
  modelProcedure: `Każdy ma prawo:

- zgłosić uwagi dotyczące dostępności cyfrowej strony lub jej elementu,
- zgłosić żądanie zapewnienia dostępności cyfrowej strony lub jej elementu,
- wnioskować o udostępnienie niedostępnej informacji w innej alternatywnej formie.

Żądanie musi zawierać:

- dane kontaktowe osoby zgłaszającej,
- wskazanie strony lub elementu strony, której dotyczy żądanie,
- wskazanie dogodnej formy udostępnienia informacji, jeśli żądanie dotyczy udostępnienia w formie alternatywnej informacji niedostępnej.

Rozpatrzenie zgłoszenia powinno nastąpić niezwłocznie, najpóźniej w ciągu 7 dni. Jeśli w tym terminie zapewnienie dostępności albo zapewnienie dostępu w alternatywnej formie nie jest możliwe, powinno nastąpić najdalej w ciągu 2 miesięcy od daty zgłoszenia.

Skargi na niedotrzymanie tych terminów oraz na odmowę realizacji żądania można zgłosić do organu nadzorującego. Jeśli to nie pomoże, skargę można złożyć do [Rzecznika Praw Obywatelskich](https://www.rpo.gov.pl/).`,
};

const en: typeof pl = {
  commits: 'is committed to making its',
  scope: 'website',
  law: 'accessible, in accordance with the Polish Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities.',
  applies: 'This accessibility declaration applies to the website',
  published: 'Date on which the website was published:',
  updated: 'Date of its last major update:',
  status: 'State of digital accessibility',
  isConform: 'The website is',
  conformance: { full: 'compliant', partial: 'partially compliant', none: 'not compliant' },
  withLaw:
    'with the annex to the Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities',
  because: 'due to the non-compliances or exemptions listed below',
  limitations: 'Content that is not accessible',
  nonconformities: 'Non-compliance with the annex',
  preparation: 'How this declaration was prepared',
  prepared: 'The declaration was prepared on:',
  reviewed: 'The declaration was last reviewed on:',
  contact: 'Feedback and contact',
  contactUnit: 'In matters of accessibility please contact:',
  email: 'E-mail:',
  phone: 'Phone:',
  procedure: 'Requests and complaints about accessibility',
  other: 'Other information',
  architecture: 'Access to the building',
  communication: 'Access to information and communication',
  modelProcedure: `Everyone has the right:

- to comment on the digital accessibility of the website or a part of it,
- to demand that the website or a part of it be made digitally accessible,
- to ask for inaccessible information in another, alternative form.

A demand must contain:

- contact details of the person who makes it,
- the page, or the part of a page, that it concerns,
- where it asks for inaccessible information in an alternative form, the form that suits.

It should be dealt with without delay, within 7 days at the latest. Where accessibility, or access in an alternative form, cannot be provided in that time, it should be within 2 months of the demand.

Complaints that these time limits were not kept or that a demand was refused can be sent to the supervising authority. If that does not help, a complaint can be lodged with the [Commissioner for Human Rights](https://www.rpo.gov.pl/).`,
};

const all: Record<Locale, typeof pl> = { pl, en };

/** The fixed words of the declaration in a language. */
export function declarationWords(locale: Locale): typeof pl {
  return all[locale];
}
