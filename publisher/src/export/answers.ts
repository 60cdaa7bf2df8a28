import type { ReleaseFile } from '../blobs/release-file.ts';
import { addressesOf, answerFor } from '../releases/answer.ts';
import type { Manifest } from '../releases/manifest.ts';

/** The answers of a release to all its addresses, grouped by what an export makes of them. */
export interface ExportedAnswers {
  /** The addresses that show a file. */
  shown: [path: string, body: ReleaseFile][];
  /** The addresses that redirect, sorted, each with its location. One with a query is for that query alone. */
  moved: [from: string, location: string][];
  /** The addresses whose content was withdrawn, sorted: pages, pictures and documents. */
  gone: string[];
}

/** Groups the answers of a release. */
export function answersOf(manifest: Manifest): ExportedAnswers {
  const answers: ExportedAnswers = { shown: [], moved: [], gone: [] };
  for (const path of addressesOf(manifest)) {
    const answer = answerFor(manifest, path);
    if (answer.status === 301) answers.moved.push([path, answer.location]);
    else if (answer.status === 410) answers.gone.push(path);
    else if ('body' in answer) answers.shown.push([path, answer.body]);
  }
  answers.moved.sort(([a], [b]) => (a < b ? -1 : 1));
  answers.gone.sort();
  return answers;
}
