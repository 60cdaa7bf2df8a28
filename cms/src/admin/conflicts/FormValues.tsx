import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { setFormHandle } from './form-values.ts';

type Values = Record<string, unknown>;

/** Hands the form's values to whoever compares them. It shows nothing. */
export function FormValues() {
  const initial = useForm<Values>('FormValues', ({ initialValues }) => initialValues as Values);
  const values = useForm<() => Values>(
    'FormValues',
    (form) => (form as unknown as { getValues: () => Values }).getValues,
  );
  const reset = useForm<() => void>('FormValues', ({ resetForm }) => resetForm as () => void);

  useEffect(() => {
    setFormHandle({ initial, values, reset });
    return () => {
      setFormHandle(undefined);
    };
  }, [initial, values, reset]);

  return null;
}
