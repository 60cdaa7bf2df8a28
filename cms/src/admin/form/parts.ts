import { layouts } from '../../panel/index.ts';
import type { Part } from '../../panel/types.ts';

/** The used part of a field in Strapi's layout of a form. */
export interface PartField {
  name: string;
  required?: boolean;
  attribute: { type: string; default?: unknown; repeatable?: boolean };
}

/** The name of a type in the layouts and words of the panel: `meeting` for `api::meeting.meeting`. */
export const ownerOf = (uid: string): string => uid.split('.').at(-1) ?? uid;

/** The parts of a type's form. @returns none where the form is one */
const partsOf = (uid: string): Part[] => layouts[ownerOf(uid)]?.parts ?? [];

/** The part of a form that a field belongs to. */
export const partOf = (uid: string, field: string | undefined): Part | undefined =>
  partsOf(uid).find(({ rows }) => rows.flat().includes(field ?? ''));

/** Whether a form begins with this part. */
export const isFirstPart = (uid: string, part: Part): boolean => partsOf(uid)[0] === part;

/**
 * Puts the rows of a form into its parts. Strapi knows only one, and passes each through as a box.
 * @param boxes as Strapi lays them out: boxes of rows of fields
 */
export function splitIntoParts<Field extends { name: string }>(boxes: Field[][][], uid: string): Field[][][] {
  const parts = partsOf(uid);
  if (parts.length === 0) return boxes;
  const rows = boxes.flat();
  const own = parts.map((part) => rows.filter((row) => partOf(uid, row[0]?.name) === part));
  const rest = rows.filter((row) => !partOf(uid, row[0]?.name));
  return [...own, rest].filter((box) => box.length > 0);
}
