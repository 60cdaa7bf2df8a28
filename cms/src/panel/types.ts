export type Words = readonly [polish: string, english: string];

export interface FieldWords {
  label: Words;
  /** The text below the field. */
  hint?: Words;
}

/** A named part of a form. */
export interface Part {
  name: Words;
  /** The fields of each row. */
  rows: string[][];
  /** Folded until somebody opens it, with a line that says what is in it. */
  isFolded?: true;
  /** The place of the editors' handbook that helps with it: `dates`, `dates#repeat`. */
  help?: string;
}

export interface Layout {
  /** The field that names an entry in lists and relation pickers. */
  mainField: string;
  sort?: string;
  order?: 'ASC' | 'DESC';
  list: string[];
  edit: string[][];
  /** The parts that the rows of `edit` are shown in; without them the form is one. */
  parts?: Part[];
}

/** A group of the panel's forms, with the words for their fields. */
export interface Forms {
  /** By content type. The panel hides all other fields: inverse sides of relations, and those that the system sets. */
  layouts?: Record<string, Layout>;
  /** The field groups, by component uid. */
  groups?: Record<string, Layout>;
  /** The words for fields, by name. `type.field` overrides the name for one type. */
  fields: Record<string, FieldWords>;
}
