import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { panelLanguage } from '../messages/format.ts';
import { dateHeading, type DateKnowledge } from './date-heading.ts';

/**
 * The date of an event in a list, where its hour is not known: Strapi would show midnight.
 * @returns undefined for all other values, which Strapi shows
 */
export function listedDate(row: DateKnowledge & Record<string, unknown>, field: string): ReactNode {
  if (!['startsAt', 'endsAt'].includes(field) || !('datePrecision' in row)) return undefined;
  if (!row.allDay && (row.datePrecision ?? 'instant') === 'instant') return undefined;
  const date = dateHeading(row[field], row, panelLanguage());
  return date && <Typography textColor="neutral800">{date}</Typography>;
}
