/**
 * What the fonts can write: Polish, English and the other languages of the Union in Latin letters, in which partners,
 * their cities and projects have their names. Anything else is written in the system's font.
 *
 * Cut so that a page of Polish and English (fêtes and cafés included) needs the first two alone, and each comes in one
 * round trip. The first two also have what names of partner cities hold most (Málaga, Timișoara): for one such letter a
 * third font would delay the picture at a page's head by a round trip. `fonts.css` says the same once more, for browsers.
 */
export const letters = {
  core: `${range(0x20, 0x7e)}\u00a0§«°·»Ó×áäéêóöü–—‘’‚“”„•…€−`,
  polish: 'ĄąĆćĘęŁłŃńŚśŹźŻżČčŠšŽžșț',
  west: '¡¿©®½ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÔÕÖØÙÚÛÜÝÞßàâãåæçèëìíîïðñòôõøùúûýþÿıŒœ‹›™',
  east: 'ĀāĂăĎďĐđĒēĖėĚěĞğĢģĪīĮįİĶķĹĺĻļĽľŅņŇňŐőŔŕŘřŞşŢţŤťŪūŮůŰűŲųȘȚẞ',
} as const;
export type LetterSet = keyof typeof letters;
export const letterSets = Object.keys(letters) as LetterSet[];

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
