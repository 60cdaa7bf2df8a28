import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { panelLanguage } from '../messages/format.ts';
import { useTargetName } from '../text/links/index.ts';
import { rowHeading, type HeadedRow } from './row-heading.ts';

interface Relation {
  label?: string;
  nameDefault?: string;
}

/** The fields that name a document, by the group whose rows are headed by it. */
const relatedBy: Record<string, string> = { 'project.partner': 'organisation' };

const relations = '/content-manager/relations';

/**
 * The heading of a row in a repeatable group, in place of Strapi's raw value.
 * @param name of the row in the form, `occurrences.3`
 */
export function useRowHeading(component: string, name: string, mainField: { name: string }): string {
  const path = name.split('.');
  const field = relatedBy[component];
  const row = useForm('RowHeading', ({ values }) => valueAt(values, path)) as HeadedRow | undefined;
  const related = useRelatedName(component, field, row);
  const heading = useForm('RowHeading', ({ values }) => {
    const current = (valueAt(values, path) ?? {}) as HeadedRow;
    const context = { entry: values as HeadedRow, locale: panelLanguage(), related };
    return rowHeading(component, current, current[mainField.name], context);
  });
  // A link of the menu without words of its own is headed by what it leads to.
  return useTargetName(heading);
}

/** The name of the document that a row leads to: the one chosen just now, or else the stored one. */
function useRelatedName(
  component: string,
  field: string | undefined,
  row: HeadedRow | undefined,
): string | undefined {
  const { get } = useFetchClient();
  const chosen = field ? (row?.[field] as { connect?: Relation[] } | undefined)?.connect?.at(-1) : undefined;
  const id = field ? (row?.['id'] as number | undefined) : undefined;
  const [stored, setStored] = useState<string>();
  useEffect(() => {
    if (id === undefined || !field) return;
    const over = new AbortController();
    get<{ results: Relation[] }>(`${relations}/${component}/${id}/${field}`, { signal: over.signal })
      .then(({ data }) => setStored(data.results[0]?.nameDefault))
      // Without the name, the row is headed by the rest.
      .catch(() => undefined);
    return () => over.abort();
  }, [get, component, field, id]);
  return chosen ? (chosen.label ?? chosen.nameDefault) : stored;
}

function valueAt(values: unknown, path: string[]): unknown {
  return path.reduce((inner, key) => (inner as HeadedRow | undefined)?.[key], values);
}
