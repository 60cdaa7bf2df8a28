import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { rebaseForm } from './form-version.ts';
import type { KeptPlace, KeptText } from './kept-text.ts';
import { holdText } from './open-elsewhere.ts';
import { putChanges } from './put-changes.ts';
import { useCarryOver } from './use-carry-over.ts';
import { useKeeping } from './use-keeping.ts';

export type Values = Record<string, unknown>;

/** The used part of Strapi's form; it does not export the type. */
export interface StrapiForm {
  values: Values;
  initialValues: Values;
  modified: boolean;
  getValues: () => Values;
  setValues: (values: Values) => void;
  resetForm: () => void;
}

/** What callbacks need, which outlive a render. */
export interface FormState {
  form: StrapiForm;
  /** Of the form's text. */
  id: string;
  /** What the form was filled with. */
  version: string | undefined;
  /** Whether the text is on the device. */
  isKept: boolean;
  /** Of a new entry that has been saved, after which its form closes: its document id, and what was sent. */
  saved?: { as: string; sent: Values };
}

export const newId = (): string => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/**
 * Keeps what the form around has unsaved on the device.
 * @param place whose form it is, and of what
 * @returns a function that puts a kept text into the form
 */
export function useKeptText(place: KeptPlace): (text: KeptText) => void {
  const form = useForm<StrapiForm>('KeptText', (state) => state as unknown as StrapiForm);
  const [id, setId] = useState(newId);
  const state = useRef<FormState>({ form, id, version: undefined, isKept: false }).current;
  Object.assign(state, { form, id });
  const { keep, forget } = useKeeping(place, state);

  const restore = useCallback(
    (text: KeptText): void => {
      const { getValues, setValues, modified } = state.form;
      // What has been typed here already stays a text of its own.
      if (modified) void keep();
      const restored = { ...getValues() };
      for (const [name, { from, to }] of Object.entries(text.changes))
        restored[name] = putChanges(from, to, restored[name]);
      setValues(restored);
      rebaseForm(text.version);
      state.version = text.version;
      state.id = text.id;
      setId(text.id);
    },
    [state, keep],
  );
  useEffect(() => holdText(id), [id]);
  useCarryOver(place, state, { forget, restore });
  return restore;
}
