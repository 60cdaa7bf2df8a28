import { adminApi } from '@strapi/strapi/admin';

/** The used part of a mutation in the store of Strapi's content manager; Strapi does not export its types. */
interface Mutation {
  invalidatesTags: Tags;
  onQueryStarted?: (asked: unknown, api: { queryFulfilled: Promise<unknown> }) => Promise<void> | void;
}
type Tags = (result: unknown, error: unknown, ...more: unknown[]) => unknown[];

const mutationNames = [
  'createDocument',
  'updateDocument',
  'cloneDocument',
  'publishDocument',
  'unpublishDocument',
  'discardDocument',
  'deleteDocument',
];

/**
 * Turns off the optimistic updates of the content manager's store, so that it holds only what the CMS has confirmed. Strapi
 * stores a save before the answer, and reverts and reloads it when it is refused. The form follows each step, and the
 * editor's text is lost.
 * @throws Error where Strapi has renamed one of these mutations
 */
export function keepOnlyConfirmedSaves(): void {
  const enhance = adminApi.enhanceEndpoints.bind(adminApi) as (options: {
    endpoints: Record<string, (mutation: Mutation | undefined) => void>;
  }) => void;
  enhance({ endpoints: Object.fromEntries(mutationNames.map((name) => [name, confirmBeforeStoring(name)])) });
}

const confirmBeforeStoring = (name: string) => (mutation: Mutation | undefined) => {
  if (!mutation) throw new Error(`Strapi's content manager has no "${name}": see ${import.meta.url}.`);
  const { invalidatesTags, onQueryStarted } = mutation;
  // A refused save has changed nothing, so there is nothing to reload.
  mutation.invalidatesTags = (result, error, ...more) =>
    error ? [] : invalidatesTags(result, error, ...more);
  if (!onQueryStarted) return;
  mutation.onQueryStarted = async (asked, api) => {
    const isDone = await api.queryFulfilled.then(
      () => true,
      () => false,
    );
    if (isDone) await onQueryStarted(asked, api);
  };
};
