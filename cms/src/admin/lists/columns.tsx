import { Typography } from '@strapi/design-system';
import type { DatePrecision } from '@osiedle/shared';
import type { TranslationState } from '../../translations/state.ts';
import { dateHeading } from '../hours/date-heading.ts';
import { panelLanguage } from '../messages/format.ts';
import { listText, type ListMessageKey } from '../messages/lists.ts';
import type { ListedRow } from './row.ts';

/** A column of Strapi's lists; it does not export the type. */
interface Column {
  name: string;
  label: unknown;
  attribute: { type: string };
  searchable?: boolean;
  sortable?: boolean;
  cellFormatter?: (row: ListedRow) => unknown;
}
interface ListColumns {
  displayedHeaders: Column[];
}

/** Shows dates, neighbourhoods and translations in the words of people. */
export function wordColumns<Parameters extends ListColumns>(parameters: Parameters): Parameters {
  return { ...parameters, displayedHeaders: parameters.displayedHeaders.map(worded) };
}

function worded(column: Column): Column {
  // Strapi's column of languages says only which there are.
  if (column.name === 'locales') return translationColumn;
  if (column.name === 'neighbourhoods')
    return { ...column, cellFormatter: ({ details }) => words(details?.neighbourhoods?.join(', ')) };
  if (column.attribute.type === 'datetime')
    return { ...column, cellFormatter: (row) => words(instantOf(row, column.name)) };
  if (column.attribute.type === 'date')
    return { ...column, cellFormatter: (row) => words(dayOf(row, column.name)) };
  return column;
}

const translationWords: Record<TranslationState, ListMessageKey> = {
  missing: 'rowMissing',
  unneeded: 'rowUnneeded',
  outdated: 'rowOutdated',
  current: 'rowCurrent',
  only: 'rowOnly',
};

const translationColumn: Column = {
  name: 'translation',
  label: { id: 'osiedle.lists.second', defaultMessage: 'English version' },
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter({ details }) {
    const state = details?.translation;
    return words(state && listText(translationWords[state]), state === 'outdated');
  },
};

/** The dates of an event are known as precisely as it says; all others to the minute. */
function instantOf(row: ListedRow, name: string): string | undefined {
  const { allDay, datePrecision } = row as { allDay?: boolean; datePrecision?: DatePrecision };
  const isEvents = name === 'startsAt' || name === 'endsAt';
  return dateHeading(row[name], isEvents ? { allDay, datePrecision } : {}, panelLanguage());
}

function dayOf(row: ListedRow, name: string): string | undefined {
  const day = row[name];
  if (typeof day !== 'string') return undefined;
  const isProjects = name === 'startsOn' || name === 'endsOn';
  const precision = isProjects ? (row['datePrecision'] as DatePrecision | null) : null;
  const datePrecision = precision && precision !== 'instant' ? precision : 'day';
  return dateHeading(`${day}T12:00:00.000Z`, { datePrecision }, panelLanguage());
}

function words(text: string | undefined, isUrgent = false) {
  // A date stays in one line; names of several neighbourhoods do not.
  const isShort = (text ?? '').length <= 30;
  return (
    <Typography
      textColor={isUrgent ? 'warning700' : 'neutral800'}
      {...(isUrgent && { fontWeight: 'bold' as const })}
      style={{ whiteSpace: isShort ? 'nowrap' : 'normal', display: 'inline-block', maxWidth: '24rem' }}
    >
      {text || '–'}
    </Typography>
  );
}
