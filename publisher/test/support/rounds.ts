/** How often a test repeats what chance decides: few times in every run, many times in `pnpm test:long`. */
export function rounds(few: number, many: number): number {
  return process.env['LONG'] ? many : few;
}
