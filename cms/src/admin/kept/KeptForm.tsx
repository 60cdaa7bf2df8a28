import { useAuth, useForm } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { formVersion } from '../versions/index.ts';
import { entryAt, type KeptPlace, type KeptText, textsFor } from './kept-text.ts';
import { Offers } from './Offers.tsx';
import { openTexts } from './open-elsewhere.ts';
import { isSameValue } from './put-changes.ts';
import { accountName } from './session.ts';
import { eraseTexts, keepText, keptTexts } from './store.ts';
import { useKeptText } from './use-kept-text.ts';

interface Props {
  model: string;
  /** The document's id; undefined for a new one. */
  id: string | undefined;
  locale: string | undefined;
  /** Not so where the form shows what is published. */
  isEditable: boolean;
}

/** Stands in each form of an entry: keeps what is typed on the device, and offers what was not saved the last time. */
export function KeptForm({ model, id, locale, isEditable }: Props) {
  const account = useAuth('KeptForm', ({ user }) =>
    user?.id === undefined ? undefined : accountName({ id: user.id, email: user.email }),
  );
  const entry = entryAt(useLocation().pathname, id);
  const place = useMemo(() => account && { account, model, entry, locale }, [account, model, entry, locale]);
  return place && isEditable ? <Kept place={place} /> : null;
}

function Kept({ place }: { place: KeptPlace }) {
  const initialValues = useForm('KeptForm', (form) => form.initialValues as Record<string, unknown>);
  const [offers, setOffers] = useState<KeptText[]>([]);
  const [last, setLast] = useState<{ done: 'restored' | 'discarded'; text: KeptText }>();

  const restore = useKeptText(place);

  useEffect(() => {
    let isOver = false;
    void (async () => {
      const open = await openTexts();
      const texts = textsFor(await keptTexts(), place, Date.now()).filter(({ id }) => !open.has(id));
      const needless = texts.filter((text) => bringsNothing(text, initialValues));
      await eraseTexts(needless.map(({ id }) => id));
      if (!isOver) setOffers(texts.filter((text) => !needless.includes(text)));
    })();
    return () => {
      isOver = true;
    };
    // What the form began with; it is asked once.
  }, [place]);

  const take = (done: 'restored' | 'discarded', text: KeptText) => {
    setOffers((all) => all.filter((one) => one !== text));
    setLast({ done, text });
  };
  return (
    <Offers
      offers={offers}
      done={last?.done}
      isSavedSince={({ version: base }) => place.entry !== 'new' && base !== formVersion()}
      onRestore={(text) => {
        restore(text);
        take('restored', text);
      }}
      onDiscard={(text) => {
        void eraseTexts([text.id]);
        take('discarded', text);
      }}
      onUndo={() => {
        if (!last) return;
        void keepText(last.text).catch(() => undefined);
        setOffers((all) => [last.text, ...all]);
        setLast(undefined);
      }}
    />
  );
}

/** Whether the entry has already what a text would bring back. */
const bringsNothing = ({ changes }: KeptText, values: Record<string, unknown>): boolean =>
  Object.entries(changes).every(([name, { to }]) => isSameValue(to, values[name]));
