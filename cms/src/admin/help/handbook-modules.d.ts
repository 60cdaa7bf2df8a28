/** The chapters of a language, which `handbook-plugin.ts` reads at build time: `Chapter[]`. */
declare module 'osiedle-handbook/*' {
  const chapters: unknown;
  export default chapters;
}
