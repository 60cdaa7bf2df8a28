import { distance } from 'fastest-levenshtein';

/** What is wrong with content files, and the remedy. */
export interface FileFault {
  /** The path below the folder of content, with forward slashes. */
  file: string;
  /** The line, counted from one; undefined if the fault is about the whole file or folder. */
  line?: number;
  message: string;
}

/** The fault as one line: `workshop/plan/pl.md:3: “titel” is not a field. Did you mean “title”?` */
export function describeFault({ file, line, message }: FileFault): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}

/** The nearest of some names, if it is near enough to be meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const near = names
    .map((one) => ({ one, far: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(2, name.length / 3) ? near.one : undefined;
}

/** What is possible instead of a name: the nearest one, or all. */
export function remedyFor(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near ? `Did you mean “${near}”?` : `Possible are: ${names.join(', ')}.`;
}
