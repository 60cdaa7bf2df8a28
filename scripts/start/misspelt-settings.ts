import { distance } from 'fastest-levenshtein';
import { table } from '../../shared/src/settings/index.ts';

/** So many letters may be wrong in a name that is taken for one of ours. */
const maxDistance = 2;
/** Shorter names are near to too many others. */
const minNameLength = 8;

/** Variables that look like slips of the pen for one of ours; each a sentence with the remedy. */
export function misspeltSettings(environment: NodeJS.ProcessEnv): string[] {
  const ours = Object.keys(table).filter((name) => name.length >= minNameLength);
  return Object.keys(environment).flatMap((name) => {
    if (Object.hasOwn(table, name)) return [];
    const meant = ours.find((own) => distance(name, own) <= maxDistance);
    return meant ? [`${name} is no setting of Osiedle and does nothing: did you mean ${meant}?`] : [];
  });
}
