type Values = Record<string, unknown>;

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

/** A name for a text; `crypto.randomUUID` needs HTTPS. */
export const newId = (): string => `${Date.now()}-${Math.random().toString(36).slice(2)}`;
