import { defaultLocale } from '@osiedle/shared';
import { choices } from '../../../panel/names.ts';
import type { Picking } from '../../../panel/picking.ts';
import { panelLanguage } from '../../messages/format.ts';
import { pickersText } from '../../messages/pickers.ts';
import type { Candidate } from './relation-value.ts';

export interface EntryWords {
  name: string;
  /** What tells it from others of the same name. */
  detail: string;
  isDraft: boolean;
}

/** A document in the words of the panel's language. */
export function describeEntry(one: Candidate, { name, detail }: Picking): EntryWords {
  const called = one[name];
  return {
    name: typeof called === 'string' && called ? called : pickersText('unnamed'),
    detail: worded(detail ? one[detail] : undefined),
    isDraft: one.status === 'draft',
  };
}

function worded(value: unknown): string {
  if (typeof value !== 'string') return '';
  const choice = choices[value];
  if (choice) return choice[panelLanguage() === defaultLocale ? 0 : 1];
  return /^\d{4}-\d{2}-\d{2}/.test(value)
    ? new Date(value).toLocaleDateString(panelLanguage(), { dateStyle: 'long' })
    : value;
}
