import { choices } from '../../panel/names.ts';
import { dateHeading } from '../hours/date-heading.ts';
import { inPanelLanguage, panelLanguage } from '../messages/format.ts';
import { listText } from '../messages/lists.ts';
import type { ListedRow, RowSchedule } from './row.ts';

/** What else there is to say of a row's state, in a few words, below whether it is on the site. Other rooms add theirs. */
const rowStates: ((row: ListedRow) => string | undefined)[] = [
  ({ eventStatus }) => {
    const words = eventStatus === 'scheduled' ? undefined : choices[String(eventStatus)];
    return words && inPanelLanguage(words);
  },
  ({ details }) => details?.review && listText(details.review === 'asked' ? 'toReview' : 'returned'),
  ({ details }) => details?.schedules?.map(scheduleWords).join('; ') || undefined,
];

function scheduleWords({ verb, dueAt, state }: RowSchedule): string {
  if (state === 'failed') return listText(verb === 'publish' ? 'publishFailed' : 'withdrawFailed');
  const date = dateHeading(dueAt, {}, panelLanguage());
  return listText(verb === 'publish' ? 'publishLater' : 'withdrawLater', { date });
}

export function statesOf(row: ListedRow): string[] {
  return rowStates.flatMap((stateOf) => stateOf(row) ?? []);
}
