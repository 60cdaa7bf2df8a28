import { placeOfValue, type ContentDocument, type FileFault } from '../content-files/index.ts';

/** A refusal of the CMS: what is wrong with which field. */
interface Refusal {
  details?: { errors?: { path?: (string | number)[]; message: string }[] };
}

/** What the CMS refuses, where it stands in the files. */
export function faultsOf({ folder, places }: ContentDocument, error: unknown): FileFault[] {
  const { details } = error as Refusal;
  const faults = details?.errors?.filter(({ path }) => path !== undefined) ?? [];
  if (faults.length === 0) return [{ file: folder, message: messageOf(error) }];
  return faults.map(({ path = [], message }) => {
    const place = placeOfValue(path.join('.'), places);
    return { ...(place ?? { file: folder }), message: place ? message : `${path.join('.')}: ${message}` };
  });
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
