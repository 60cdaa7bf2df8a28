import { lookupTypes, types, uidOf, type TypeName } from '@osiedle/shared';
import { layouts } from './index.ts';

/** How the documents of a type are told apart where one is chosen. */
export interface Picking {
  type: TypeName;
  /** The field that names them. */
  name: string;
  /** The field that is shown beside the name: the first other column of the type's list. */
  detail: string | undefined;
  /** The fields that are searched. */
  searched: string[];
}

/** How documents are chosen, by the content type's uid. */
export const pickings: Record<string, Picking> = Object.fromEntries(
  (Object.keys(types) as TypeName[]).flatMap((type) => {
    const { mainField: name, list } = layouts[type] ?? {};
    if (!name) return [];
    const detail = list?.find((column) => column !== name);
    // People know a look-up by either of its names, or by where it is.
    const isLookup = lookupTypes.some((one) => one === type);
    const searched = isLookup ? [...new Set([name, 'nameSecond', ...(detail ? [detail] : [])])] : [name];
    return [[uidOf(type), { type, name, detail, searched }]];
  }),
);

/** The look-ups that people may make while they choose one, and the fields that matter then. */
export const madeInPlace: Partial<Record<TypeName, string[]>> = {
  place: ['nameDefault', 'address', 'nameSecond'],
  organisation: ['nameDefault', 'cityDefault', 'nameSecond'],
  topic: ['nameDefault', 'nameSecond'],
};
