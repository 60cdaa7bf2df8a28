import { field, folded, inParts, live, markdownField, pair, part } from '../field.ts';
import type { Forms } from '../types.ts';

/** Settings and the accessibility declaration. */
export const singles: Forms = {
  layouts: {
    setting: {
      mainField: 'siteNameDefault',
      list: ['siteNameDefault'],
      ...inParts(
        part('Pilny komunikat', 'Urgent notice', ['notice']),
        part(
          'Strona główna',
          'Home page',
          ['pinned'],
          ['headlineDefault', 'headlineSecond'],
          ['introductionDefault', 'introductionSecond'],
        ),
        part(
          'Nazwa i kontakt',
          'Name and contact',
          ['siteNameDefault', 'siteNameSecond'],
          ['publisherDefault', 'publisherSecond'],
          ['publisherAddress'],
          ['contactEmail', 'contactPhone'],
        ),
        folded('Menu i stopka', 'Menu and footer', ['menu'], ['footer']),
        folded('Logo i kolory', 'Logo and colours', ['logo'], ['colours']),
      ),
    },
    'accessibility-declaration': {
      // Strapi's heading of a form without a name is then the type's own.
      mainField: 'id',
      list: ['preparedOn'],
      ...inParts(
        part(
          'Zgodność i daty',
          'Conformance and dates',
          ['conformance'],
          ['reviewedOn', 'preparedOn'],
          ['sitePublishedOn', 'siteUpdatedOn'],
        ),
        part(
          'Co jest niedostępne',
          'What is not accessible',
          ['limitationsDefault'],
          ['limitationsSecond'],
          ['assessmentDefault', 'assessmentSecond'],
        ),
        part('Kontakt', 'Contact', ['contactDefault', 'contactSecond'], ['email', 'phone']),
        folded('Żądania i skargi', 'Requests and complaints', ['procedureDefault'], ['procedureSecond']),
        folded(
          'Dostępność budynku',
          'Access to the building',
          ['architectureDefault'],
          ['architectureSecond'],
        ),
        folded(
          'Jak można się porozumieć',
          'Ways to communicate',
          ['communicationDefault'],
          ['communicationSecond'],
        ),
      ),
    },
  },
  fields: {
    ...pair('siteName', 'Nazwa strony', 'Name of the site', ...live),
    ...pair('headline', 'Duży nagłówek strony głównej', 'Headline of the home page'),
    ...pair('introduction', 'Wprowadzenie pod nagłówkiem', 'Introduction below it'),
    ...pair('publisher', 'Kto prowadzi stronę', 'Who runs the site'),
    publisherAddress: field('Adres pocztowy', 'Postal address'),
    contactEmail: field('E-mail do kontaktu', 'Contact e-mail'),
    contactPhone: field('Telefon do kontaktu', 'Contact phone'),
    conformance: field('Zgodność z ustawą', 'Conformance', ...live),
    sitePublishedOn: field('Data publikacji strony', 'Site published on'),
    siteUpdatedOn: field('Data ostatniej istotnej aktualizacji', 'Site last changed in a big way on'),
    preparedOn: field('Data sporządzenia deklaracji', 'Declaration made on'),
    reviewedOn: field(
      'Data ostatniego przeglądu',
      'Last looked through on',
      'Przeglądaj co roku do 31 marca.',
      'Look through every year by 31 March.',
    ),
    ...pair('assessment', 'Na jakiej podstawie', 'How it was assessed'),
    ...pair('limitations', 'Co jest niedostępne', 'What is not accessible', ...markdownField),
    ...pair('contact', 'Kto odpowiada na pytania', 'Who answers questions'),
    email: field('E-mail', 'E-mail'),
    phone: field('Telefon', 'Phone'),
    ...pair('procedure', 'Jak złożyć żądanie lub skargę', 'How to complain', ...markdownField),
    ...pair('architecture', 'Dostępność budynku', 'Access to the building', ...markdownField),
    ...pair('communication', 'Jak można się porozumieć', 'Ways to communicate', ...markdownField),
  },
};
