import { useForm } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { dateAfter } from './next-date.ts';

type Row = Record<string, unknown>;

/** Adds a row to a repeatable group, as Strapi's form does; a further date of an event comes filled in. */
export function useAddRow(component: string) {
  const addFieldRow = useForm('AddRow', (state) => state.addFieldRow);
  const getValues = useForm('AddRow', (state) => state.getValues) as () => Row;
  return useCallback(
    (name: string, row: Row, position?: number): void => {
      const filled = component === 'event.occurrence' ? { ...row, ...dateAfter(getValues(), name) } : row;
      addFieldRow(name, filled, position);
    },
    [component, addFieldRow, getValues],
  );
}
