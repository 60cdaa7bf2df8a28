import type { Lookup } from '../types.ts';

export const topics: Lookup<'topic'>[] = [
  {
    key: 'public-space',
    nameDefault: 'Przestrzeń wspólna',
    nameSecond: 'Shared space',
    slug: 'przestrzen-wspolna',
    slugSecond: 'shared-space',
    summaryDefault:
      'Place, alejki i podwórka: kto z nich korzysta, o co się spiera i jak je urządzić, żeby służyły wszystkim.',
    summarySecond:
      'Squares, paths and courtyards: who uses them, what people argue about, and how to make them work for everyone.',
  },
  {
    key: 'safety',
    nameDefault: 'Bezpieczeństwo',
    nameSecond: 'Safety',
    slug: 'bezpieczenstwo',
    slugSecond: 'safety',
    summaryDefault:
      'Światło, dobre dojście, ludzie na ulicy. Co sprawia, że wieczorem wraca się do domu bez strachu.',
    summarySecond: 'Light, clear ways, people about. What lets you walk home at night without worry.',
  },
  {
    key: 'green-and-clean',
    nameDefault: 'Zieleń i porządek',
    nameSecond: 'Green and clean',
    slug: 'zielen-i-porzadek',
    slugSecond: 'green-and-clean',
    summaryDefault: 'Drzewa, ogródki, sprzątanie i drugie życie rzeczy.',
    summarySecond: 'Trees, gardens, clean-ups and a second life for things.',
  },
  {
    key: 'active-neighbours',
    nameDefault: 'Aktywni sąsiedzi',
    nameSecond: 'Active neighbours',
    slug: 'aktywni-sasiedzi',
    slugSecond: 'active-neighbours',
    summaryDefault: 'Pomysły, które wychodzą od mieszkańców, i to, co pomaga je zrobić.',
    summarySecond: 'Ideas that come from residents, and what helps to make them happen.',
  },
  {
    key: 'children-and-families',
    nameDefault: 'Dzieci i rodziny',
    nameSecond: 'Children and families',
    slug: 'dzieci-i-rodziny',
    slugSecond: 'children-and-families',
    summaryDefault: 'Zabawy, warsztaty i konkursy. Dzieci też mówią, jakie ma być osiedle.',
    summarySecond:
      'Games, workshops and contests. Children, too, say what their neighbourhood should be like.',
  },
  {
    key: 'inclusion',
    nameDefault: 'Nikt na uboczu',
    nameSecond: 'Nobody left out',
    slug: 'nikt-na-uboczu',
    slugSecond: 'nobody-left-out',
    summaryDefault: 'Włączenie społeczne: jak osiedle może pomóc tym, którym jest trudniej.',
    summarySecond: 'Social inclusion: how a neighbourhood can help those who have it harder.',
  },
  {
    key: 'cities-together',
    nameDefault: 'Miasta razem',
    nameSecond: 'Cities together',
    slug: 'miasta-razem',
    slugSecond: 'cities-together',
    summaryDefault: 'Projekty, w których Kraków pracował razem z innymi miastami Europy.',
    summarySecond: 'Projects in which Kraków worked together with other cities in Europe.',
  },
];
