/** Phrases of generated entries: pairs of one meaning in Polish and English. */

export const subjectPhrases = [
  ['ogród sąsiedzki', 'neighbours’ garden'],
  ['plac zabaw', 'playground'],
  ['alejki przy szkole', 'paths by the school'],
  ['podwórko między blokami', 'courtyard between the blocks'],
  ['klub seniora', 'senior club'],
  ['ścieżka rowerowa', 'cycle path'],
  ['skwer z fontanną', 'square with a fountain'],
  ['biblioteka osiedlowa', 'estate library'],
  ['przystanek tramwajowy', 'tram stop'],
  ['dom kultury', 'culture centre'],
  ['boisko za szkołą', 'pitch behind the school'],
  ['targ z warzywami', 'vegetable market'],
] as const;

/** The beginnings of titles, by type. */
export const openingPhrases = {
  project: [
    ['Odnowa', 'Renewal'],
    ['Wspólny plan', 'A common plan'],
    ['Nowe życie', 'New life'],
  ],
  meeting: [
    ['Spotkanie', 'Meeting'],
    ['Konsultacje', 'Consultation'],
    ['Spacer i rozmowa', 'Walk and talk'],
  ],
  workshop: [
    ['Warsztaty', 'Workshop'],
    ['Uczymy się razem', 'Learning together'],
    ['Rysujemy', 'Drawing'],
  ],
  festival: [
    ['Festyn', 'Fête'],
    ['Koncert', 'Concert'],
    ['Święto sąsiadów', 'Neighbours’ day'],
  ],
  update: [
    ['Co nowego', 'What is new'],
    ['Już wiemy', 'We know now'],
    ['Głosowanie', 'A vote'],
    ['Prace ruszyły', 'Work has begun'],
  ],
  document: [
    ['Plan działania', 'Action plan'],
    ['Sprawozdanie', 'Report'],
    ['Uchwała', 'Resolution'],
  ],
  page: [
    ['O programie', 'About the programme'],
    ['Pytania i odpowiedzi', 'Questions and answers'],
  ],
} as const;

export const sentencePhrases = [
  [
    'Mieszkańcy od dawna mówili, że tego miejsca brakuje im najbardziej.',
    'Residents had long said that this place was what they missed most.',
  ],
  [
    'Na początku przyszło dwanaście osób, w maju było nas już ponad 40.',
    'Twelve people came at first; by May there were more than 40 of us.',
  ],
  [
    'Urząd obiecał odpowiedzieć na każdy list, także na te napisane ołówkiem.',
    'The office promised to answer each letter, those written in pencil too.',
  ],
  [
    'Szkoła udostępni salę, a spółdzielnia pożyczy stoły i ławki.',
    'The school will lend its hall, the housing co-operative tables and benches.',
  ],
  [
    'Kto nie może przyjść, napisze do nas albo zadzwoni do 30 września.',
    'Whoever cannot come may write to us or call by 30 September.',
  ],
  [
    'Projekt nie zakłada wycinki drzew; dwa nowe klony staną przy wejściu.',
    'No tree is to be felled; two new maples will stand by the entrance.',
  ],
  [
    'Najwięcej głosów zebrały ławki w cieniu i stojaki na rowery.',
    'Benches in the shade and bicycle stands got the most votes.',
  ],
  [
    'Po deszczu stoi tu woda, dlatego zaczniemy od odwodnienia.',
    'Water stands here after rain, so drainage comes first.',
  ],
  [
    'Dzieci narysowały własną mapę i to ona zawisła w korytarzu.',
    'The children drew a map of their own, and it is the one that hangs in the corridor.',
  ],
  [
    'Koszt to 120 tys. zł, z czego połowę pokrywa budżet dzielnicy.',
    'It costs 120,000 złotys, half of it from the district’s budget.',
  ],
] as const;

export const headingPhrases = [
  ['Co się zmieni', 'What will change'],
  ['Jak wziąć udział', 'How to take part'],
  ['Co dalej', 'What comes next'],
] as const;

export const estateNames = [
  ['Azory', 'Azory'],
  ['Ugorek', 'Ugorek'],
  ['Olsza', 'Olsza'],
  ['Kozłówek', 'Kozłówek'],
  ['Wola', 'Wola'],
  ['Dąbie', 'Dąbie'],
  ['Kliny', 'Kliny'],
  ['Ruczaj', 'Ruczaj'],
] as const;
