import type { Words } from '../../panel/types.ts';
import { messageFormatter } from './format.ts';

/** What administrators do about the site as a whole, and what it means, in Polish and English. */
export const operationMessages = {
  confirm: ['Zobacz, co zniknęłoby ze strony…', 'See what would vanish from the site…'],
  confirmTitle: [
    '{count, plural, one {Czy # wpis ma zniknąć ze strony?} few {Czy # wpisy mają zniknąć ze strony?} other {Czy # wpisów ma zniknąć ze strony?}}',
    '{count, plural, one {Shall # entry vanish from the site?} other {Shall # entries vanish from the site?}}',
  ],
  confirmMeaning: [
    'Publikowanie czeka, bo nie wygląda to na zamierzone: nikt tych treści nie wycofał albo znika ich bardzo dużo naraz. Jeśli potwierdzisz, mieszkańcy już ich nie zobaczą, a publikowanie ruszy dalej. Jeśli nie, nic się nie zmieni: strona zostanie taka, jaka jest, a zmiany poczekają. Jeżeli to pomyłka, poproś opiekuna serwisu, żeby odtworzył treści z kopii zapasowej.',
    'Publishing waits because this does not look intended: nobody withdrew this content, or very much of it vanishes at once. If you confirm, residents will no longer see it, and publishing goes on. If not, nothing changes: the site stays as it is, and changes wait. If it is a mistake, ask whoever runs the service to restore the content from a backup.',
  ],
  confirmDo: ['Potwierdź, niech znikną', 'Confirm, let them vanish'],
  confirmed: [
    'Potwierdzono. Publikowanie rusza dalej, a te treści znikają ze strony.',
    'Confirmed. Publishing goes on, and this content vanishes from the site.',
  ],
  rollback: ['Wróć do poprzedniego wydania…', 'Go back to the release before…'],
  rollbackTitle: ['Wrócić do strony takiej, jaka była {when}?', 'Go back to the site as it was {when}?'],
  rollbackMeaning: [
    'Mieszkańcy od razu zobaczą poprzednie wydanie strony. Publikowanie zostanie wstrzymane: co ktoś opublikuje, poczeka, aż administrator je wznowi. W panelu nic nie przepadnie, a co wycofano ze strony, pozostanie wycofane.',
    'Residents see the release before at once. Publishing is put on hold: what somebody publishes waits until an administrator resumes it. Nothing is lost in the panel, and what was withdrawn from the site stays withdrawn.',
  ],
  rollbackChanges: [
    '{count, plural, =0 {Od tamtej pory nikt niczego nie opublikował.} one {Na stronie przestanie być widoczna # późniejsza zmiana:} few {Na stronie przestaną być widoczne # późniejsze zmiany:} other {Na stronie przestanie być widocznych # późniejszych zmian:}}',
    '{count, plural, =0 {Nobody has published anything since.} one {# later change will no longer be on the site:} other {# later changes will no longer be on the site:}}',
  ],
  rollbackDo: ['Wróć do tego wydania', 'Go back to this release'],
  rolledBack: [
    'Mieszkańcy widzą znowu poprzednie wydanie. Publikowanie czeka, aż je wznowisz.',
    'Residents see the release before again. Publishing waits until you resume it.',
  ],
  resume: ['Wznów publikowanie…', 'Resume publishing…'],
  resumeTitle: ['Wznowić publikowanie?', 'Resume publishing?'],
  resumeMeaning: [
    'Na stronę trafi wszystko, co jest teraz opublikowane w panelu: zmiany, które czekały, a także to, od czego ktoś wrócił do poprzedniego wydania. Jeśli był tam błąd, najpierw popraw go w panelu.',
    'All that is published in the panel now goes to the site: the changes that waited, and also what somebody went back from. If there was a mistake in it, correct it in the panel first.',
  ],
  heldBy: ['Publikowanie wstrzymuje {name}, {when}.', 'Publishing was put on hold by {name}, {when}.'],
  resumeDo: ['Wznów publikowanie', 'Resume publishing'],
  resumed: [
    'Publikowanie działa znowu. Zmiany trafiają właśnie na stronę.',
    'Publishing goes on. Changes are getting to the site.',
  ],
  leave: ['Nie, zostaw tak, jak jest', 'No, leave it as it is'],
  nothingToDo: [
    'Nie ma już czego robić: tymczasem zmienił się stan strony albo ktoś był szybszy.',
    'There is nothing to do any more: the state of the site has changed, or somebody was quicker.',
  ],
  noOlder: ['Nie ma starszego wydania, do którego można wrócić.', 'There is no older release to go back to.'],
  changed: [
    'Nic nie zrobiono, bo tymczasem zmienił się stan strony. Sprawdź go i spróbuj jeszcze raz.',
    'Nothing was done, since the state of the site has changed meanwhile. Look at it, and try again.',
  ],
  unreachable: [
    'Nie wiadomo, czy się udało: system publikacji nie odpowiada. Sprawdź stan strony za chwilę; jeśli nadal nie odpowiada, powiadom opiekuna serwisu.',
    'It is not known whether it succeeded: the publishing system does not answer. Look at the site’s state in a moment; if it still does not answer, tell whoever runs the service.',
  ],
  andMore: ['i jeszcze {count}', 'and {count} more'],
  unnamed: ['Bez tytułu', 'Untitled'],
} as const satisfies Record<string, Words>;

export type OperationMessageKey = keyof typeof operationMessages;

export const operationText = messageFormatter<OperationMessageKey>(operationMessages);
