import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** The question before something is deleted that other entries use, in Polish and English. */
export const deletingMessages = {
  title: [
    '{count, plural, one {Używa tego # inny wpis} few {Używają tego # inne wpisy} other {Używa tego # innych wpisów}}',
    '{count, plural, one {# other entry uses this} other {# other entries use this}}',
  ],
  consequence: [
    'Jeśli to usuniesz, zniknie z nich na dobre.',
    'If you delete it, it is gone from them for good.',
  ],
  consequenceLive: [
    '{live, plural, one {# z nich widzą mieszkańcy, i tam też to zniknie.} few {# z nich widzą mieszkańcy, i tam też to zniknie.} other {# z nich widzą mieszkańcy, i tam też to zniknie.}}',
    '{live, plural, one {Residents see # of them, and it will vanish there, too.} other {Residents see # of them, and it will vanish there, too.}}',
  ],
  allDrafts: ['Mieszkańcy nie widzą żadnego z nich.', 'Residents see none of them.'],
  live: ['na stronie', 'on the site'],
  draft: ['szkic', 'draft'],
  unnamed: ['bez tytułu', 'untitled'],
  more: [
    '{count, plural, one {i jeszcze # inny} few {i jeszcze # inne} other {i jeszcze # innych}}',
    '{count, plural, one {and # more} other {and # more}}',
  ],
  unreadable: [
    '{count, plural, one {# wpis, którego Twoje konto nie może czytać} few {# wpisy, których Twoje konto nie może czytać} other {# wpisów, których Twoje konto nie może czytać}}',
    '{count, plural, one {# entry that your account may not read} other {# entries that your account may not read}}',
  ],
  deleteAnyway: ['Usuń mimo to', 'Delete anyway'],
  leave: ['Zostaw', 'Leave it'],
  left: ['Nic nie usunięto.', 'Nothing was deleted.'],
} as const satisfies Record<string, Words>;

export type DeletingMessageKey = keyof typeof deletingMessages;

export const deletingText = messageFormatter<DeletingMessageKey>(deletingMessages);
