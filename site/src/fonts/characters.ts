/**
 * The characters of the fonts: Polish, English and the other EU languages in Latin script, for the names of partners,
 * their cities and projects. The system's font shows all other characters.
 *
 * A page in Polish and English (fêtes and cafés included) needs only the first two parts, and each loads in one round
 * trip. The first two also hold the commonest letters of partner cities' names (Málaga, Timișoara). For one such
 * letter, a third font would delay the picture at the page's head by a round trip. `fonts.css` repeats these sets for
 * browsers.
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
