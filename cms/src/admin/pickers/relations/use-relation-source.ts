import { unstable_useDocument, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';

interface Attribute {
  type: string;
  component?: string;
}
type Attributes = Record<string, Attribute>;

/** What a relation belongs to, as Strapi's routes name it. */
export interface RelationSource {
  /** The uid of the type, or of the component, that has the relation. */
  model: string;
  /** Its document id, or the component's row; undefined until it is saved. */
  id: string | undefined;
  /** The relation's name there. */
  field: string;
  /** The language and status that the form shows. */
  params: Record<string, unknown>;
  /** The document that the form is of; undefined until it is saved. */
  documentId: string | undefined;
}

/** Finds in the page's address and in the form what a relation belongs to. @param name its path in the form */
export function useRelationSource(name: string): RelationSource {
  const { id, slug = '', collectionType = '', origin } = useParams();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: object } }>();
  const params = useMemo(() => {
    const { plugins, ...others } = query;
    return { ...others, ...plugins?.i18n } as Record<string, unknown>;
  }, [query]);
  const isSingle = collectionType === 'single-types';
  const { document, schema, components } = unstable_useDocument(
    { documentId: origin ?? id ?? '', model: slug, collectionType, params },
    { skip: id === 'create' || (!origin && !id && !isSingle) },
  );
  const documentId = document?.documentId;
  const steps = name.split('.');
  const [field = name] = steps.slice(-1);
  const owner = ownerOf(
    steps.slice(0, -1),
    schema?.attributes as Attributes | undefined,
    components as unknown as Record<string, { attributes: Attributes }>,
  );
  const row = useForm('useRelationSource', ({ values }) =>
    owner ? (valueAt(values, owner.path) as { id?: number } | undefined)?.id?.toString() : undefined,
  );
  return owner
    ? { model: owner.component, id: row, field, params, documentId }
    : { model: slug, id: documentId, field, params, documentId };
}

/** The innermost component on the way to a field, and where it stands in the form. */
function ownerOf(
  steps: string[],
  attributes: Attributes | undefined,
  components: Record<string, { attributes: Attributes }>,
): { component: string; path: string[] } | undefined {
  let owner: { component: string; path: string[] } | undefined;
  let known = attributes;
  for (const [index, step] of steps.entries()) {
    const path = steps.slice(0, index + 1);
    if (/^\d+$/.test(step)) {
      if (owner) owner = { ...owner, path };
      continue;
    }
    const component = known?.[step]?.component;
    if (!component) return undefined;
    owner = { component, path };
    known = components[component]?.attributes;
  }
  return owner;
}

function valueAt(values: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    values,
  );
}
