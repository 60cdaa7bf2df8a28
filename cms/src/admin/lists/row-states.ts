import { choices } from '../../panel/names.ts';
import { inPanelLanguage } from '../messages/format.ts';
import type { ListedRow } from './row.ts';

/** What else there is to say of a row's state, in a few words, below whether it is on the site. Other rooms add theirs. */
const rowStates: ((row: ListedRow) => string | undefined)[] = [
  ({ eventStatus }) => {
    const words = eventStatus === 'scheduled' ? undefined : choices[String(eventStatus)];
    return words && inPanelLanguage(words);
  },
];

export function statesOf(row: ListedRow): string[] {
  return rowStates.flatMap((stateOf) => stateOf(row) ?? []);
}
