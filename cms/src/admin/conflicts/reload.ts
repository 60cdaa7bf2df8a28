import { adminApi } from '@strapi/strapi/admin';
import { formHandle } from './form-values.ts';

type Dispatch = (action: unknown) => unknown;

let dispatch: Dispatch | undefined;

/** A middleware of Strapi's store that keeps its way in. */
export const keepDispatch =
  ({ dispatch: found }: { dispatch: Dispatch }) =>
  (next: Dispatch): Dispatch => {
    dispatch = found;
    return next;
  };

/** Fills the open form, and lists, with what the CMS has now. What is typed there is gone. @param path of a request */
export function loadStored(path: string): void {
  const [, model = '', id] = /types\/([^/]+)(?:\/([a-z0-9]{24}))?/.exec(path) ?? [];
  formHandle()?.reset();
  forget([
    { type: 'Document', id: id ? `${model}_${id}` : model },
    { type: 'Document', id: `${model}_LIST` },
    'Relations',
  ]);
}

/** Makes Strapi ask anew for the lists of a type: they say of entries what no form of Strapi's has changed. */
export function loadListsAnew(model: string): void {
  forget([{ type: 'Document', id: `${model}_LIST` }]);
}

function forget(tags: unknown[]): void {
  const { util } = adminApi as unknown as { util: { invalidateTags(tags: unknown[]): unknown } };
  dispatch?.(util.invalidateTags(tags));
}
