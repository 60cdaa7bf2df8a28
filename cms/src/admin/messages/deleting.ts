import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** The question before something is deleted that other entries use, in Polish and English. */
export const deletingMessages = {
  title: [
    '{count, plural, one {Używa tego # inny wpis} few {Używają tego # inne wpisy} other {Używa tego # innych wpisów}}',
    '{count, plural, one {# other entry uses this} other {# other entries use this}}',
  ],
  consequence: [
    '{count, plural, one {Jeśli to usuniesz, zniknie z niego.} other {Jeśli to usuniesz, zniknie z nich.}}',
    '{count, plural, one {If you delete it, it is gone from that entry.} other {If you delete it, it is gone from them.}}',
  ],
  consequenceLive: [
    '{count, plural, one {Widzą go mieszkańcy: na stronie też to zniknie.} other {{live, plural, other {# z nich widzą mieszkańcy: na stronie też to zniknie.}}}}',
    '{count, plural, one {Residents see it: it will vanish from the site, too.} other {{live, plural, other {Residents see # of them: it will vanish from the site, too.}}}}',
  ],
  allDrafts: [
    '{count, plural, one {Mieszkańcy go nie widzą.} other {Mieszkańcy nie widzą żadnego z nich.}}',
    '{count, plural, one {Residents do not see it.} other {Residents see none of them.}}',
  ],
  bin: [
    '{count, plural, one {Trafi do kosza: przez # dzień można to przywrócić.} other {Trafi do kosza: przez # dni można to przywrócić.}}',
    '{count, plural, one {It goes to the bin: it can be brought back for # day.} other {It goes to the bin: it can be brought back for # days.}}',
  ],
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
