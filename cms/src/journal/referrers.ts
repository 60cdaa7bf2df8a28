import { fileUid, populates, uidOf, type Populate, type TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** Documents of one type that show content of others. */
export interface ReferringDocuments {
  uid: string;
  documentIds: string[];
  /** The part of the type's populate tree that leads there. */
  links: Populate;
}

/**
 * Finds documents whose REST form includes one of the given documents (by relation or file), in any language. Drafts count
 * too: at a publish, Strapi links what the drafts name.
 */
export async function referrersOf(
  strapi: Core.Strapi,
  target: string,
  documentIds: string[],
): Promise<ReferringDocuments[]> {
  const found: ReferringDocuments[] = [];
  for (const [type, tree] of Object.entries(populates) as [TypeName, Populate][]) {
    const uid = uidOf(type);
    const links = linksTo(strapi, target, tree, strapi.getModel(uid as never)['attributes']);
    const referrers = new Set<string>();
    for (const path of populatePaths(links)) {
      const where = whereAt(path, { documentId: { $in: documentIds } });
      const rows: { documentId: string }[] = await strapi.db
        .query(uid)
        .findMany({ where, select: ['documentId'] });
      for (const row of rows) referrers.add(row.documentId);
    }
    if (referrers.size > 0) found.push({ uid, documentIds: [...referrers], links });
  }
  return found;
}

/** The fields of a type that lead to documents of another, field groups included: each as a path. */
export function pathsTo(strapi: Core.Strapi, target: string, type: TypeName): string[][] {
  const { attributes } = strapi.getModel(uidOf(type) as never);
  return populatePaths(linksTo(strapi, target, populates[type], attributes));
}

/** The condition that what a path leads to fulfils another. */
export function whereAt(path: string[], condition: object): object {
  return path.reduceRight<object>((inner, field) => ({ [field]: inner }), condition);
}

/** The branches of a populate tree that end at the target. */
function linksTo(
  strapi: Core.Strapi,
  target: string,
  tree: Populate,
  attributes: Record<string, Attribute>,
): Populate {
  const links: Populate = {};
  for (const [field, wanted] of Object.entries(tree)) {
    const attribute = attributes[field];
    if (attribute?.component && wanted !== true && 'populate' in wanted) {
      const component = strapi.getModel(attribute.component as never)['attributes'];
      const inner = linksTo(strapi, target, wanted.populate, component);
      if (Object.keys(inner).length > 0) links[field] = { populate: inner };
    } else if (attribute && (attribute.type === 'media' ? fileUid : attribute.target) === target) {
      links[field] = wanted;
    }
  }
  return links;
}

function populatePaths(tree: Populate): string[][] {
  return Object.entries(tree).flatMap(([field, wanted]) =>
    wanted !== true && 'populate' in wanted
      ? populatePaths(wanted.populate).map((rest) => [field, ...rest])
      : [[field]],
  );
}
