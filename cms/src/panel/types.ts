export type Words = readonly [polish: string, english: string];

export interface FieldWords {
  label: Words;
  /** Stands below the field. */
  hint?: Words;
}

export interface Layout {
  /** The field that stands for an entry in lists and relation pickers. */
  mainField: string;
  sort?: string;
  order?: 'ASC' | 'DESC';
  list: string[];
  edit: string[][];
}

/** Some forms of the panel, and what their fields are called. */
export interface Forms {
  /** By content type. A field that is not named here is not shown: the far ends of relations, and what the system sets. */
  layouts?: Record<string, Layout>;
  /** The field groups, by component uid. */
  groups?: Record<string, Layout>;
  /** Fields by name; `type.field` where one type means something else by it. */
  fields: Record<string, FieldWords>;
}
