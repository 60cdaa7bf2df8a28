import type { Patch } from '../patching/patch.ts';

export const publishingPatches: Patch[] = [
  {
    // A language that an entry does not have yet begins with what both languages share.
    file: '/content-manager/dist/admin/pages/EditView/EditViewPage.mjs',
    find: /const initialValues = (getInitialFormValues\(isCreatingDocument\));/,
    by: 'const initialValues = useSharedValues($1, { model, documentId: id, document, meta });',
    uses: { name: 'useSharedValues', from: 'src/admin/publishing/use-shared-values.ts' },
  },
];
