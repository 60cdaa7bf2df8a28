import type { Illustration } from '../types.ts';
import type { PictureName } from './index.ts';

/** What each drawing shows, for those who do not see it: in the default and in the second language. */
const alternatives: Record<PictureName, readonly [altDefault: string, altSecond: string]> = {
  estate: [
    'Osiedle rano: niebieski, różowy i zielony blok, a przed nimi trawnik. Ścieżką idą sąsiedzi, ktoś jedzie na wózku, starsza pani prowadzi psa.',
    'A neighbourhood in the morning: a blue, a pink and a green block behind a lawn. Neighbours are out on the path: a woman with a dog, a man in a wheelchair, a father with a child.',
  ],
  courtyard: [
    'Podwórko między blokami: wysokie drzewa, huśtawka, ławka ze starszą parą i dwoje ludzi grających w szachy przy stoliku.',
    'A courtyard between blocks: tall trees, a swing, an older couple on a bench and two people playing chess at a small table.',
  ],
  dusk: [
    'Ulica między blokami o zmierzchu. Świecą się okna i latarnie, na mokrym asfalcie lśnią odbicia, przejeżdża rowerzysta.',
    'A street between blocks at dusk. Windows and lamps are lit, the wet road shines, a cyclist rides by.',
  ],
  'tram-ride': [
    'Niebieski tramwaj przejeżdża obok brązowego, różowego i zielonego bloku. Na chodniku idą przechodnie, na przystanku ktoś czeka.',
    'A blue tram passes a brown, a pink and a green block. People walk on the pavement and wait at the stop.',
  ],
  'city-map': [
    'Miasto widziane z góry: jasne domy i ulice, rzeka, a wśród nich trzy kolorowe osiedla zaznaczone pinezkami.',
    'A city seen from above: pale houses and streets, a river, and among them three colourful neighbourhoods marked with pins.',
  ],
  balconies: [
    'Elewacja bloku z bliska: na dwunastu balkonach ktoś podlewa kwiaty, czyta, gra na gitarze i macha do sąsiadów, suszy się pranie, siedzą koty.',
    'A block of flats close up: on twelve balconies people water flowers, read, play the guitar and wave; washing dries, cats sit.',
  ],
  garden: [
    'Ogród społeczny między blokami: skrzynie z warzywami, słoneczniki, szklarnia i sąsiedzi przy pracy.',
    'A community garden between blocks: raised beds, sunflowers, a greenhouse and neighbours at work.',
  ],
  'circle-of-neighbours': [
    'Sąsiedzi w różnym wieku siedzą na krzesłach w kręgu i rozmawiają. Obok stoi tablica z planem osiedla.',
    'Neighbours of all ages sit on chairs in a circle and talk. Beside them stands a board with a plan of the neighbourhood.',
  ],
  hall: [
    'Pełna sala na spotkaniu: na ekranie plan osiedla, przy stole troje prowadzących, wśród publiczności podniesione ręce.',
    'A full hall at a meeting: a plan of a neighbourhood on the screen, three speakers at a table, raised hands in the audience.',
  ],
  table: [
    'Stół warsztatowy z góry: pięć rąk układa papierową makietę osiedla, obok leżą nożyczki, kredki i farby.',
    'A workshop table from above: five hands build a paper model of a neighbourhood; scissors, pencils and paints lie around it.',
  ],
  fete: [
    'Festyn na podwórku: girlandy chorągiewek między blokami, trzy stragany, muzycy z akordeonem i bębnem, tańczący sąsiedzi.',
    'A fête in a courtyard: bunting between the blocks, three stalls, musicians with an accordion and a drum, neighbours dancing.',
  ],
  easter: [
    'Dzieci ścigają się, tocząc pisanki po placu przy kościele. Dorośli oglądają prace na sztalugach.',
    'Children race, rolling painted eggs across a square by a church. Adults look at drawings on easels.',
  ],
  dolls: [
    'Sześć lalek z liści, korka, tkaniny i gałązek stoi na stole, wokół leżą kasztany i jesienne liście.',
    'Six dolls made of leaves, cork, cloth and twigs stand on a table among chestnuts and autumn leaves.',
  ],
  carols: [
    'Zimowy wieczór: chór dorosłych i dzieci śpiewa na drewnianej scenie w światłach lampek, pada śnieg, publiczność słucha w czapkach.',
    'A winter evening: a choir of adults and children sings on a wooden stage under fairy lights; snow falls, people in woolly hats listen.',
  ],
};

/** A drawing with its alternative texts. */
export function shown(picture: PictureName): Illustration {
  const [altDefault, altSecond] = alternatives[picture];
  return { picture, altDefault, altSecond };
}
