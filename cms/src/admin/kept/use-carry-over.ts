import { useEffect } from 'react';
import { formVersion } from './form-version.ts';
import { changesBetween, type KeptPlace, type KeptText } from './kept-text.ts';
import { isBeingSent, sentValues } from './sent-values.ts';
import { type FormState, newId } from './use-kept-text.ts';
import { type DoneRequest, onDone } from './watch-requests.ts';

/** What was typed while a new entry was being saved: its form closes, and the one of the saved entry opens. */
let carried: KeptText | undefined;

interface Deeds {
  forget: () => Promise<void>;
  restore: (text: KeptText) => void;
}

/** Forgets a form's text when it has been saved; what was typed meanwhile goes on, also into the form of an entry that was new. */
export function useCarryOver(place: KeptPlace, state: FormState, { forget, restore }: Deeds): void {
  useEffect(() => {
    const isNew = place.entry === 'new' || place.entry.startsWith('clone/');
    const end = onDone((request) => {
      const { getValues, resetForm } = state.form;
      if (request.model !== place.model || request.locale !== place.locale) return;
      if (discardedEntry(request) === place.entry) resetForm();
      if (!isBeingSent(getValues)) return;
      void forget();
      const { data } = request.answer as { data?: { documentId?: string } };
      if (isNew && data?.documentId) state.saved = { as: data.documentId, sent: sentValues(getValues) };
    });
    return () => {
      end();
      if (!state.saved) return;
      const changes = changesBetween(state.saved.sent, state.form.getValues());
      if (Object.keys(changes).length === 0) return;
      carried = { ...place, id: newId(), entry: state.saved.as, at: Date.now(), version: undefined, changes };
    };
  }, [place, state, forget]);

  useEffect(() => {
    const { model, entry, locale } = place;
    if (carried?.model !== model || carried.entry !== entry || carried.locale !== locale) return;
    const text = { ...carried, version: formVersion() };
    carried = undefined;
    restore(text);
  }, [place, restore]);
}

/** The entry whose draft a request has thrown away, if it has: what is typed in its form is meant, too. */
function discardedEntry({ rest, body }: DoneRequest): string | undefined {
  const [action, actions, entry = 'single'] = rest.toReversed();
  const isMeant =
    action === 'discard' ||
    (action === 'unpublish' && (body as { discardDraft?: boolean } | undefined)?.discardDraft === true);
  return actions === 'actions' && isMeant ? entry : undefined;
}
