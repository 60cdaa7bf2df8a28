import { field, live, markdownField, pair } from '../field.ts';
import type { Forms } from '../types.ts';

/** Settings and the accessibility declaration. */
export const singles: Forms = {
  layouts: {
    setting: {
      mainField: 'siteNameDefault',
      list: ['siteNameDefault'],
      edit: [
        ['notice'],
        ['pinned'],
        ['siteNameDefault', 'siteNameSecond'],
        ['headlineDefault', 'headlineSecond'],
        ['introductionDefault', 'introductionSecond'],
        ['publisherDefault', 'publisherSecond'],
        ['publisherAddress'],
        ['contactEmail', 'contactPhone'],
        ['logo'],
        ['colours'],
        ['menu'],
        ['footer'],
      ],
    },
    'accessibility-declaration': {
      // Strapi's heading of a form without a name is then the type's own.
      mainField: 'id',
      list: ['preparedOn'],
      edit: [
        ['conformance'],
        ['sitePublishedOn', 'siteUpdatedOn'],
        ['preparedOn', 'reviewedOn'],
        ['assessmentDefault', 'assessmentSecond'],
        ['limitationsDefault'],
        ['limitationsSecond'],
        ['contactDefault', 'contactSecond'],
        ['email', 'phone'],
        ['procedureDefault'],
        ['procedureSecond'],
        ['architectureDefault'],
        ['architectureSecond'],
        ['communicationDefault'],
        ['communicationSecond'],
      ],
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
