import { editorialTypes, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { permittedDocuments } from '../doors/readable.ts';
import type { OwnDraft } from './own-draft.ts';

interface Context {
  state: { user: { id: number }; userAbility?: unknown };
  body: OwnDraft[];
  set(header: string, value: string): void;
}
type Row = Pick<OwnDraft, 'documentId' | 'locale' | 'title' | 'updatedAt'>;

/** The home page lists no more. */
const mostListed = 5;

/**
 * Registers `GET /drafts/own`: the newest entries that whoever asks has begun, in the languages that the site does not show
 * yet. For everybody who is signed in to the panel; nobody sees another's.
 */
export function registerDraftsRoute(strapi: Core.Strapi): void {
  const handler = async (context: Context): Promise<void> => {
    context.body = await ownDrafts(strapi, context.state.user.id, context.state.userAbility);
    context.set('Cache-Control', 'no-store');
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = { method: 'GET', path: '/drafts/own', handler, config };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}

async function ownDrafts(strapi: Core.Strapi, userId: number, ability: unknown): Promise<OwnDraft[]> {
  const all = await Promise.all(
    editorialTypes.map(async (type) => {
      const uid = uidOf(type);
      const own = { createdBy: { id: userId } };
      const documents = await permittedDocuments(strapi, 'read', ability, uid, own);
      const rows = (where: object) =>
        strapi.db.query(uid).findMany({
          select: ['documentId', 'locale', 'title', 'updatedAt'],
          where: { documentId: { $in: documents }, ...where },
          orderBy: { updatedAt: 'desc' },
        }) as Promise<Row[]>;
      const published = new Set((await rows({ publishedAt: { $notNull: true } })).map(keyOf));
      const drafts = await rows({ publishedAt: null, ...own });
      return drafts.filter((row) => !published.has(keyOf(row))).map((row) => ({ ...row, type }));
    }),
  );
  return all
    .flat()
    .map(({ type, documentId, locale, title, updatedAt }) => ({
      type,
      documentId,
      locale,
      title,
      updatedAt: new Date(updatedAt).toISOString(),
    }))
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, mostListed);
}

const keyOf = ({ documentId, locale }: Row) => `${documentId} ${locale}`;
