import type { ReleaseFile } from '../blobs/release-file.ts';
import { addressesOf, answerFor } from '../releases/answer.ts';
import type { Manifest } from '../releases/manifest.ts';

/** What a release answers to its addresses, by what a folder of files needs for it. */
export interface ExportedAnswers {
  /** What is shown, by its address. */
  shown: [path: string, body: ReleaseFile][];
  /** Old addresses in their order, and where each leads. */
  moved: [from: string, location: string][];
  /** Addresses whose content was withdrawn, in their order: pages, pictures and documents. */
  gone: string[];
}

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
