import { distance } from 'fastest-levenshtein';
import { table } from '../../shared/src/settings/index.ts';

/** The largest edit distance from one of our names. */
const maxDistance = 2;
/** Shorter names are similar to too many others. */
const minNameLength = 8;

/** Finds variables that look like misspelt settings. @returns a sentence with the remedy for each */
export function misspeltSettings(environment: NodeJS.ProcessEnv): string[] {
  const ours = Object.keys(table).filter((name) => name.length >= minNameLength);
  return Object.keys(environment).flatMap((name) => {
    if (Object.hasOwn(table, name)) return [];
    const meant = ours.find((own) => distance(name, own) <= maxDistance);
    return meant ? [`${name} is no setting of Osiedle and does nothing: did you mean ${meant}?`] : [];
  });
}
