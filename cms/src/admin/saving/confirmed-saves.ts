import { adminApi } from '@strapi/strapi/admin';

/** What is used of a mutation in the store of Strapi's content manager; its own types are not exported. */
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
 * Makes the content manager's store hold what the CMS has confirmed, and nothing else. As Strapi has it, a save is
 * written into the store before it is answered, and taken back and read anew when it is refused. The form takes each of
 * that over, and the words are gone.
 * @throws Error where Strapi has renamed what it does to a document
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
  // What is refused has changed nothing, so there is nothing to read anew.
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
