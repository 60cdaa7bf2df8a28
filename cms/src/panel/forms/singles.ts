import { field, folded, helped, inParts, markdownField, pair, part } from '../field.ts';
import type { Forms } from '../types.ts';

/** Settings and the accessibility declaration. */
export const singles: Forms = {
  layouts: {
    setting: {
      mainField: 'siteNameDefault',
      list: ['siteNameDefault'],
      ...inParts(
        helped('notice', part('Pilny komunikat', 'Urgent notice', ['notice'])),
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
        helped('menu#arrange', folded('Menu i stopka', 'Menu and footer', ['menu'], ['footer'])),
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
    ...pair(
      'siteName',
      'Nazwa strony',
      'Name of the site',
      'Stoi na górze każdej strony i w wyszukiwarkach. Zapisanie od razu zmienia stronę.',
      'Stands on top of every page and in search engines. Saving changes the site at once.',
    ),
    ...pair(
      'headline',
      'Duży nagłówek strony głównej',
      'Headline of the home page',
      'Największe słowa na stronie głównej.',
      'The largest words of the home page.',
    ),
    ...pair(
      'introduction',
      'Wprowadzenie pod nagłówkiem',
      'Introduction below it',
      'Stoi pod nagłówkiem strony głównej i w wyszukiwarkach.',
      'Stands below the headline of the home page and in search engines.',
    ),
    ...pair(
      'publisher',
      'Kto prowadzi stronę',
      'Who runs the site',
      'Stoi na dole każdej strony.',
      'Stands at the bottom of every page.',
    ),
    publisherAddress: field(
      'Adres pocztowy',
      'Postal address',
      'Na dole każdej strony.',
      'At the bottom of every page.',
    ),
    contactEmail: field(
      'E-mail do kontaktu',
      'Contact e-mail',
      'Odsyłacz na dole każdej strony.',
      'A link at the bottom of every page.',
    ),
    contactPhone: field(
      'Telefon do kontaktu',
      'Contact phone',
      'Na dole każdej strony; w telefonie można nacisnąć i zadzwonić.',
      'At the bottom of every page; on a phone people can tap it to call.',
    ),
    conformance: field(
      'Zgodność z ustawą',
      'Conformance',
      'Pierwsze zdanie deklaracji. Zapisanie od razu zmienia stronę.',
      'The first sentence of the declaration. Saving changes the site at once.',
    ),
    sitePublishedOn: field(
      'Data publikacji strony',
      'Site published on',
      'Na początku deklaracji.',
      'At the beginning of the declaration.',
    ),
    siteUpdatedOn: field(
      'Data ostatniej istotnej aktualizacji',
      'Site last changed in a big way on',
      'Na początku deklaracji.',
      'At the beginning of the declaration.',
    ),
    preparedOn: field(
      'Data sporządzenia deklaracji',
      'Declaration made on',
      'W deklaracji, pod słowami o jej sporządzeniu.',
      'In the declaration, where it says when it was made.',
    ),
    reviewedOn: field(
      'Data ostatniego przeglądu',
      'Last looked through on',
      'W deklaracji. Przeglądaj ją co roku do 31 marca.',
      'In the declaration. Look through it every year by 31 March.',
    ),
    ...pair(
      'assessment',
      'Na jakiej podstawie',
      'How it was assessed',
      'W deklaracji: samoocena albo kto badał stronę.',
      'In the declaration: a self-assessment, or who examined the site.',
    ),
    ...pair('limitations', 'Co jest niedostępne', 'What is not accessible', ...markdownField),
    ...pair(
      'contact',
      'Kto odpowiada na pytania',
      'Who answers questions',
      'W deklaracji: komórka lub stanowisko.',
      'In the declaration: an office or a post.',
    ),
    email: field('E-mail', 'E-mail', 'W deklaracji, jako odsyłacz.', 'In the declaration, as a link.'),
    phone: field('Telefon', 'Phone', 'W deklaracji.', 'In the declaration.'),
    ...pair('procedure', 'Jak złożyć żądanie lub skargę', 'How to complain', ...markdownField),
    ...pair('architecture', 'Dostępność budynku', 'Access to the building', ...markdownField),
    ...pair('communication', 'Jak można się porozumieć', 'Ways to communicate', ...markdownField),
  },
};
