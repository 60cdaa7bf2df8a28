import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';

/** Lets nobody save or publish the form while a file is on its way: the entry would do without it. */
export function useBusyForm(isBusy: boolean): void {
  const setSubmitting = useForm('BusyForm', (form) => form.setSubmitting);
  useEffect(() => {
    if (!isBusy) return;
    setSubmitting(true);
    return () => setSubmitting(false);
  }, [isBusy, setSubmitting]);
}
