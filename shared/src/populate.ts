import type { TypeName } from './content/index.ts';

/** What Strapi must be asked to send beside the plain fields, in the shape of its `populate` parameter. */
export interface Populate {
  [field: string]: true | { fields: readonly ['documentId'] } | { populate: Populate };
}

const relation = { fields: ['documentId'] } as const;
const picture = { populate: { file: true } } as const;
const subjects: Populate = { neighbourhoods: relation, topics: relation };
const event: Populate = {
  ...subjects,
  cover: picture,
  gallery: picture,
  occurrences: true,
  place: relation,
  organisers: relation,
  projects: relation,
  documents: relation,
};

/** For each type: pictures, files and field groups in full, of related documents the id alone. */
export const populates: Record<TypeName, Populate> = {
  project: {
    ...subjects,
    cover: picture,
    gallery: picture,
    phases: true,
    partners: { populate: { organisation: relation } },
    documents: relation,
  },
  meeting: event,
  workshop: { ...event, facilitators: relation },
  festival: { ...event, programme: true },
  update: { ...subjects, cover: picture, projects: relation },
  document: { ...subjects, cover: picture, file: true, issuers: relation },
  page: { cover: picture },
  neighbourhood: { cover: picture },
  organisation: {},
  place: { neighbourhood: relation },
  topic: {},
  redirect: {},
  setting: {},
  'accessibility-declaration': {},
};

/** Adds a populate tree to a query in the bracket notation that Strapi reads (`qs`). */
export function appendPopulate(query: URLSearchParams, tree: Populate, prefix = 'populate'): void {
  for (const [field, wanted] of Object.entries(tree)) {
    const key = `${prefix}[${field}]`;
    if (wanted === true) query.append(key, 'true');
    else if ('fields' in wanted) query.append(`${key}[fields][0]`, 'documentId');
    else appendPopulate(query, wanted.populate, `${key}[populate]`);
  }
}
