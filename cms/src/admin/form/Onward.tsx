import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router-dom';
import { getSaveState } from '../saving/save-state.ts';
import { afterSave, goAfterSave } from './onward.ts';

/** Goes where the editor wanted to, once what was written is saved; a refused save stays. */
export function Onward() {
  const isModified = useForm('Onward', ({ modified }) => modified);
  const isSubmitting = useForm('Onward', (form) => form.isSubmitting);
  const hasFaults = useForm('Onward', ({ errors }) => Object.keys(errors).length > 0);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  // The blocked navigation knows the panel's own path, which the router adds by itself.
  const panel = useHref('/').replace(/\/$/, '');
  const wasSubmitting = useRef(false);

  useEffect(() => {
    const isAnswered = wasSubmitting.current && !isSubmitting;
    wasSubmitting.current = isSubmitting;
    if (isAnswered && (hasFaults || getSaveState().refused)) goAfterSave(undefined);
    const to = afterSave();
    if (!to || isSubmitting || isModified) return;
    // A new entry first gets its own address. The form of another language has that, too.
    if (pathname.endsWith('/create')) return;
    goAfterSave(undefined);
    const isLanguage = to.pathname.endsWith('/create');
    navigate({ pathname: isLanguage ? pathname : to.pathname.slice(panel.length), search: to.search });
  }, [isModified, isSubmitting, pathname]);

  return null;
}
