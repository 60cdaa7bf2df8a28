import type { Patch } from '../patching/patch.ts';

/** Where Strapi's form gives up what is typed while a save is on its way, and where kept texts are offered. */
export const keptPatches: Patch[] = [
  {
    file: '/content-manager/dist/admin/pages/EditView/EditViewPage.mjs',
    find: /method: isCreatingDocument \? 'POST' : 'PUT',/,
    by: '$& keepsTyped: true,',
  },
  {
    file: '/content-manager/dist/admin/pages/EditView/EditViewPage.mjs',
    find: /jsxs\(Layouts\.Content, \{\s+children: \[/,
    by: "$& jsx(KeptForm, { model, id, locale: activeLocale, document, isEditable: status !== 'published' }),",
    uses: { name: 'KeptForm', from: 'src/admin/kept/KeptForm.tsx' },
  },
  {
    file: '/admin/src/components/Form.mjs',
    find: /initialValues\.current = props\.initialValues \?\? \{\};\s+dispatch\(\{\s+type: 'SET_INITIAL_VALUES',/,
    by: "const base = adoptInitial(getValues, initialValues, props.initialValues ?? {}); dispatch({ type: 'SET_INITIAL_VALUES', base: props.keepsTyped && base,",
    uses: { name: 'adoptInitial', from: 'src/admin/kept/sent-values.ts' },
  },
  {
    file: '/admin/src/components/Form.mjs',
    find: /(case 'SET_INITIAL_VALUES':\s+setDraftValues\(draft, )action\.payload\)/,
    by: '$1action.base ? putChanges(action.base, state.values, action.payload) : action.payload)',
    uses: { name: 'putChanges', from: 'src/admin/kept/put-changes.ts' },
  },
  {
    // With values it is called after a save, or by whoever wants the form to show just these.
    file: '/admin/src/components/Form.mjs',
    find: /if \(newInitialValues\) \{\s+initialValues\.current = newInitialValues;\s+\}\s+dispatch\(\{\s+type: 'RESET_FORM',\s+payload: \{/,
    by: "if (!newInitialValues) endSending(getValues); const isSaved = newInitialValues && isBeingSent(getValues); const base = newInitialValues && adoptInitial(getValues, initialValues, newInitialValues); dispatch({ type: 'RESET_FORM', payload: { base: isSaved && base,",
    uses: { name: 'isBeingSent', from: 'src/admin/kept/sent-values.ts' },
  },
  {
    file: '/admin/src/components/Form.mjs',
    find: /setDraftValues\(draft, action\.payload\.values\)/,
    by: 'setDraftValues(draft, action.payload.base ? putChanges(action.payload.base, state.values, action.payload.values) : action.payload.values)',
  },
  {
    file: '/admin/src/components/Form.mjs',
    find: /const setSubmitting = React\.useCallback\(\(isSubmitting\)=>\{/,
    by: '$& if (!isSubmitting) endSending(getValues);',
    uses: { name: 'endSending', from: 'src/admin/kept/sent-values.ts' },
  },
  {
    file: '/EditView/components/DocumentActions.mjs',
    find: /const latestValues = getValues\(\);/,
    by: 'const latestValues = noteSent(getValues);',
    uses: { name: 'noteSent', from: 'src/admin/kept/sent-values.ts' },
  },
  {
    file: '/EditView/components/DocumentActions.mjs',
    find: /transformDocumentData\(getValues\(\)\)/,
    by: 'transformDocumentData(noteSent(getValues))',
  },
  {
    // What was typed while it was published is not published.
    file: '/EditView/components/DocumentActions.mjs',
    find: /resetForm\(getValues\(\)\)/,
    by: 'resetForm(sentValues(getValues))',
    uses: { name: 'sentValues', from: 'src/admin/kept/sent-values.ts' },
  },
  {
    file: '/admin/src/components/Form.mjs',
    find: /id: 'global\.prompt\.unsaved',/,
    by: "id: isTextKept() ? 'osiedle.kept.leave' : 'global.prompt.unsaved',",
    uses: { name: 'isTextKept', from: 'src/admin/kept/open-form.ts' },
  },
  {
    // Signing out takes from the device what is kept.
    file: '/admin/src/features/Auth.mjs',
    find: /(voluntary: \{\s+title: undefined,\s+body: \{\s+id: )'global\.prompt\.unsaved'/,
    by: "$1'osiedle.kept.sign-out'",
  },
  {
    // Who saves by keyboard goes on typing in the same field.
    file: '/EditView/components/DocumentActions.mjs',
    find: /globalThis\.document\?\.activeElement\?\.blur\(\)/,
    by: 'takeOverTyped()',
    uses: { name: 'takeOverTyped', from: 'src/admin/kept/take-over-typed.ts' },
  },
];
