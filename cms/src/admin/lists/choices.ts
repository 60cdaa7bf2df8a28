import { defaultLocale, editorialTypes, eventTypes, uidOf } from '@osiedle/shared';
import type { ListMessageKey } from '../messages/lists.ts';

/** A choice of one click above a list; the CMS knows it by name and value (src/lists/filters.ts). */
export interface Choice {
  name: string;
  value: string;
  messageKey: ListMessageKey;
}

/** The list that is open. */
export interface OpenList {
  uid: string;
  locale: string;
  /** Whether it shows nothing but what one has begun oneself. */
  isOwn: boolean;
}

/** Choices of which one excludes the others, under what they are called together. One alone is a button, several are a list. */
export interface ChoiceGroup {
  messageKey: ListMessageKey;
  choices: Choice[];
}

const uids = (types: readonly string[]) => new Set<string>(types.map((type) => uidOf(type as never)));
const [entries, events] = [uids(editorialTypes), uids(eventTypes)];
const withDay = uids(['update', 'document']);
const withNeighbourhood = uids([...editorialTypes.filter((type) => type !== 'page'), 'place']);

/** Whether what is listed belongs to neighbourhoods. */
export const hasNeighbourhoods = ({ uid }: OpenList): boolean => withNeighbourhood.has(uid);

const choice = (name: string, value: string, messageKey: ListMessageKey): Choice => ({
  name,
  value,
  messageKey,
});

/** The choices that a list offers. Other rooms add theirs here. */
export function choicesOf({ uid, locale, isOwn }: OpenList): ChoiceGroup[] {
  const isEntry = entries.has(uid);
  const isDefault = locale === defaultLocale;
  const month = choice('when', 'month', 'month');
  const groups: [isOffered: boolean, group: ChoiceGroup][] = [
    [
      events.has(uid),
      {
        messageKey: 'when',
        choices: [
          choice('when', 'coming', 'coming'),
          month,
          choice('when', 'past', 'past'),
          choice('report', 'missing', 'withoutReport'),
        ],
      },
    ],
    [withDay.has(uid), { messageKey: 'when', choices: [month] }],
    [
      isEntry,
      {
        messageKey: 'state',
        choices: [
          choice('site', 'live', 'live'),
          choice('site', 'changed', 'changed'),
          choice('site', 'draft', 'draft'),
        ],
      },
    ],
    [
      isEntry,
      {
        messageKey: 'translation',
        choices: [
          // What is missing or not needed is in no list of the second language.
          ...(isDefault ? [choice('translation', 'missing', 'untranslated')] : []),
          choice('translation', 'outdated', 'outdated'),
          isDefault
            ? choice('translation', 'unneeded', 'unneeded')
            : choice('translation', 'only', 'onlySecond'),
        ],
      },
    ],
    [
      isEntry,
      {
        messageKey: 'review',
        choices: [choice('review', isOwn ? 'returned' : 'asked', isOwn ? 'returned' : 'toReview')],
      },
    ],
    [isEntry && !isOwn, { messageKey: 'mine', choices: [choice('mine', 'yes', 'mine')] }],
  ];
  return groups.filter(([isOffered]) => isOffered).map(([, group]) => group);
}
