import type { SampleContent } from '../types.ts';

export const setting: SampleContent['setting'] = {
  siteNameDefault: 'Osiedla Krakowa',
  siteNameSecond: 'Kraków Neighbourhoods',
  headlineDefault: 'Co się dzieje na Twoim osiedlu',
  headlineSecond: 'What’s on in your neighbourhood',
  introductionDefault:
    'Projekty, spotkania, warsztaty i festyny na Azorach, Ugorku i Olszy II. Wszystko w jednym miejscu, po polsku i po angielsku.',
  introductionSecond:
    'Projects, meetings, workshops and festivals in Azory, Ugorek and Olsza II. All in one place, in Polish and in English.',
  publisherDefault: 'Urząd Miasta Krakowa (dane przykładowe)',
  publisherSecond: 'City of Kraków (sample data)',
  publisherAddress: 'ul. Przykładowa 1, 30-000 Kraków',
  contactEmail: 'osiedla@example.org',
  contactPhone: '+48 12 000 00 00',
};
