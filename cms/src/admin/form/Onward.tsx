import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { afterSave, goAfterSave } from './onward.ts';

/** Goes where the editor wanted to, once what was written is saved; a refused save stays. */
export function Onward() {
  const isModified = useForm<boolean>('Onward', ({ modified }) => modified);
  const isSubmitting = useForm<boolean>('Onward', (form) => form.isSubmitting);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const wasSubmitting = useRef(false);

  useEffect(() => {
    const to = afterSave();
    const isAnswered = wasSubmitting.current && !isSubmitting;
    wasSubmitting.current = isSubmitting;
    if (!to || isSubmitting) return;
    if (isModified) {
      if (isAnswered) goAfterSave(undefined);
      return;
    }
    // A new entry first gets its own address. The form of another language has that, too.
    if (pathname.endsWith('/create')) return;
    goAfterSave(undefined);
    const isLanguage = to.pathname.endsWith('/create');
    navigate(isLanguage ? { pathname, search: to.search } : to);
  }, [isModified, isSubmitting, pathname]);

  return null;
}
