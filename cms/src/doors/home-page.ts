import { contentTypes } from '@strapi/utils';
import { readableDocuments } from './readable.ts';

interface Counts {
  draft: number;
  published: number;
  modified: number;
}
interface HomePage {
  getCountDocuments(): Promise<Counts>;
}
type Factory = (of: { strapi: typeof strapi }) => HomePage;

/** Counts on the home page only the documents that the requester may read: Strapi counts all of each type. */
export function countReadable(factory: Factory): Factory {
  return (of) => ({
    ...factory(of),
    async getCountDocuments() {
      const counts: Counts = { draft: 0, published: 0, modified: 0 };
      const ability: unknown = of.strapi.requestContext.get()?.state['userAbility'];
      for (const [uid, type] of Object.entries(of.strapi.contentTypes)) {
        if (!uid.startsWith('api::')) continue;
        const documentIds = await readableDocuments(of.strapi, ability, uid, {});
        if (!contentTypes.hasDraftAndPublish(type)) {
          counts.published += documentIds.length;
          continue;
        }
        const rows = (await of.strapi.db.query(uid).findMany({
          select: ['documentId', 'publishedAt', 'updatedAt'],
          where: { documentId: { $in: documentIds } },
        })) as Row[];
        for (const versions of Map.groupBy(rows, ({ documentId }) => documentId).values())
          counts[stateOf(versions)]++;
      }
      return counts;
    },
  });
}

interface Row {
  documentId: string;
  publishedAt: Date | string | null;
  updatedAt: Date | string;
}

/** As Strapi calls it: modified where the newest draft and the newest published version differ in time. */
function stateOf(versions: Row[]): keyof Counts {
  const newest = (rows: Row[]) => Math.max(...rows.map(({ updatedAt }) => new Date(updatedAt).getTime()));
  const published = versions.filter(({ publishedAt }) => publishedAt);
  if (published.length === 0) return 'draft';
  const drafts = versions.filter(({ publishedAt }) => !publishedAt);
  return newest(published) === newest(drafts) ? 'published' : 'modified';
}
