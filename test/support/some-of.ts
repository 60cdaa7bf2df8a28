import { isLong } from './test-long.ts';

/** Every third page, the first and the last, for a check that takes long for each; all of them in `test:long`. */
export function someOf(pages: ReadonlyMap<string, string>): Map<string, string> {
  const all = [...pages];
  return new Map(isLong ? all : all.filter((_, index) => index % 3 === 0 || index === all.length - 1));
}
