import { defaultLocale, editorialTypes, uidOf } from '@osiedle/shared';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { EditorAtWork } from '../../editing/editors.ts';
import { Notice } from '../live/Notice.tsx';
import { editingText } from '../messages/editing.ts';
import { endEditing, renewalMs, tellEditing, type EditedForm } from './lease.ts';

const withLanguages = new Set<string>(editorialTypes.map(uidOf));

/** Says above Save and Publish who else is changing the entry, and tells them of this form. */
export function EditingInForm() {
  const isChanged = useForm<boolean>('EditingInForm', ({ modified }) => modified);
  const { pathname, search } = useLocation();
  const [editors, setEditors] = useState<EditorAtWork[]>([]);
  const [form] = useState(() => crypto.randomUUID());
  const [, collection = '', uid = '', documentId = ''] =
    /\/(collection|single)-types\/([^/]+)(?:\/([a-z0-9]{24}))?$/.exec(pathname) ?? [];
  const locale = withLanguages.has(uid)
    ? (new URLSearchParams(search).get('plugins[i18n][locale]') ?? defaultLocale)
    : null;
  const isStored = documentId !== '' || collection === 'single';

  useEffect(() => {
    if (!isStored) return;
    const edited: EditedForm = { uid, documentId, locale, form };
    let isOpen = true;
    const tell = async (): Promise<void> => {
      // A hidden page needs to know nothing, though others need to know of it.
      if (document.hidden && !isChanged) return;
      const others = await tellEditing(edited, isChanged);
      if (isOpen && others) setEditors(others);
    };
    void tell();
    const timer = window.setInterval(() => void tell(), renewalMs);
    const look = () => void tell();
    document.addEventListener('visibilitychange', look);
    return () => {
      isOpen = false;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [uid, documentId, locale, form, isChanged, isStored]);

  useEffect(() => {
    if (!isChanged || !isStored) return;
    const end = () => {
      endEditing(form);
    };
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [uid, documentId, locale, form, isChanged, isStored]);

  return (
    <div role="status" style={{ width: '100%' }}>
      {editors.map((editor) => (
        <Notice key={`${editor.name} ${editor.since}`} kind="warning">
          {sentenceOf(editor)}
        </Notice>
      ))}
    </div>
  );
}

function sentenceOf({ name, isOwn, since }: EditorAtWork): string {
  if (isOwn) return editingText('inFormYou', { since });
  return name ? editingText('inForm', { name, since }) : editingText('inFormSomebody', { since });
}
