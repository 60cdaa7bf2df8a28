import type { Lookup } from '../types.ts';

const krakow = { cityDefault: 'Kraków', citySecond: 'Kraków' };

/** We were not there: a site that guessed would send somebody to a flight of stairs. */
const unchecked = {
  accessDefault:
    'Nie sprawdziliśmy jeszcze, czy wejście jest bez schodów. Zapytaj organizatora, zanim przyjdziesz.',
  accessSecond:
    'We have not checked yet whether the entrance is step-free. Please ask the organiser before you come.',
};

export const places: Lookup<'place'>[] = [
  {
    key: 'azory-square',
    nameDefault: 'Plac przy kościele parafialnym',
    nameSecond: 'Square by the parish church',
    ...krakow,
    neighbourhood: 'azory',
    accessDefault:
      'Plac pod gołym niebem. Nie sprawdziliśmy jeszcze, jaka jest nawierzchnia i gdzie jest najbliższa toaleta.',
    accessSecond:
      'An open square. We have not checked yet what the ground is like and where the nearest toilet is.',
  },
  {
    key: 'azory-paths',
    nameDefault: 'Alejki przy ul. Gnieźnieńskiej',
    nameSecond: 'Paths by ul. Gnieźnieńska',
    address: 'ul. Gnieźnieńska',
    ...krakow,
    neighbourhood: 'azory',
    accessDefault: 'Alejki pod gołym niebem. Nie sprawdziliśmy jeszcze, jak jedzie się po nich wózkiem.',
    accessSecond: 'Open paths. We have not checked yet how well a wheelchair or a pram rolls on them.',
  },
  {
    key: 'school-xiv-hall',
    nameDefault: 'Aula XIV Liceum Ogólnokształcącego',
    nameSecond: 'Hall of the XIV Secondary School',
    ...krakow,
    neighbourhood: 'azory',
    ...unchecked,
  },
  {
    key: 'azory-estate',
    nameDefault: 'Osiedle Azory',
    nameSecond: 'Azory, the neighbourhood',
    ...krakow,
    neighbourhood: 'azory',
  },
  {
    key: 'activity-point',
    nameDefault: 'Punkt Aktywności Lokalnej',
    nameSecond: 'Local Activity Point',
    address: 'ul. Jaremy',
    ...krakow,
    neighbourhood: 'azory',
    ...unchecked,
  },
  {
    key: 'senior-centre',
    nameDefault: 'Centrum Aktywności Seniora',
    nameSecond: 'Senior Activity Centre',
    address: 'ul. Weissa',
    ...krakow,
    neighbourhood: 'azory',
    ...unchecked,
  },
  {
    key: 'children-friends',
    nameDefault: 'Towarzystwo Przyjaciół Dzieci',
    nameSecond: 'Society of Friends of Children',
    address: 'ul. Elsnera',
    ...krakow,
    neighbourhood: 'azory',
    ...unchecked,
  },
  {
    key: 'ugorek-estate',
    nameDefault: 'Osiedle Ugorek',
    nameSecond: 'Ugorek, the neighbourhood',
    ...krakow,
    neighbourhood: 'ugorek',
  },
  { key: 'krakow', nameDefault: 'Kraków, kilka miejsc', nameSecond: 'Kraków, several places' },
  {
    key: 'jedrus',
    nameDefault: 'Klub „Jędruś”, Nowa Huta',
    nameSecond: 'Jędruś Club, Nowa Huta',
    ...krakow,
    ...unchecked,
  },
  {
    key: 'pont-de-claix',
    nameDefault: 'Le Pont-de-Claix pod Grenoble',
    nameSecond: 'Le Pont-de-Claix near Grenoble',
  },
  {
    key: 'grenoble',
    nameDefault: 'Grenoble, osiedle Teisseire i inne miejsca',
    nameSecond: 'Grenoble, Teisseire estate and elsewhere',
  },
  { key: 'barcelona', nameDefault: 'Barcelona', nameSecond: 'Barcelona' },
  { key: 'gdansk', nameDefault: 'Gdańsk', nameSecond: 'Gdańsk' },
  {
    key: 'sample-workshop',
    nameDefault: 'Pracownia sąsiedzka (miejsce przykładowe)',
    nameSecond: 'Neighbours’ workshop (a sample place)',
    address: 'ul. Przykładowa 2',
    ...krakow,
    neighbourhood: 'olsza-ii',
    accessDefault:
      'Wejście z poziomu chodnika, drzwi szerokie na 95 cm. Toaleta dostosowana. Stoły mają różną wysokość. W sali jest pętla indukcyjna.',
    accessSecond:
      'Entrance at street level, doors 95 cm wide. Accessible toilet. Tables of different heights. The room has an induction loop.',
  },
  {
    key: 'sample-courtyard',
    nameDefault: 'Podwórko na Ugorku (miejsce przykładowe)',
    nameSecond: 'A courtyard in Ugorek (a sample place)',
    address: 'ul. Przykładowa 3',
    ...krakow,
    neighbourhood: 'ugorek',
    accessDefault:
      'Równa nawierzchnia, bez schodów. Przenośna toaleta dostosowana do wózków. Przy scenie jest wydzielone, spokojne miejsce siedzące.',
    accessSecond:
      'Level ground, no steps. A portable accessible toilet. A quiet seating area is set apart near the stage.',
  },
];
