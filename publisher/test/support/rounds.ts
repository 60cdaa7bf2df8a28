/** How often a randomised test repeats: few times in every run, many times in `pnpm test:long`. */
export function rounds(few: number, many: number): number {
  return process.env['LONG'] ? many : few;
}
