import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Mail } from '../mail/index.ts';
import { addComment, removeComment, settleComment } from './comments.ts';
import { longest } from './limits.ts';
import { chooseLetters, withoutLetters } from './letters-off.ts';
import type { ReviewedEntry } from './model.ts';
import { readReview } from './read.ts';
import { readEntry, requireReviewRights, type Requester, type ReviewRights } from './rights.ts';
import { reviewSentences } from './sentences.ts';
import { ask, sendBack, takeBack } from './steps.ts';
import type { TellReview } from './tell.ts';
import { readPlainText } from './text.ts';

interface Context {
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: Requester;
  body: unknown;
  set(header: string, value: string): void;
}
type Body = Record<string, unknown>;
/** Does what is asked; the answer is the review as it is then. */
type Deed = (entry: ReviewedEntry, sent: Body, user: { id: number }) => Promise<void>;

/**
 * Registers the routes of reviews, for whoever may publish the entry and for whoever began it. `GET /review?uid=…&documentId=…
 * &locale=…` reads a review; `POST /review/<deed>` with the same names does something about it, and answers the same.
 * `GET` and `PUT /review/letters { isOn }` are the requester's own choice whether to be told by mail.
 */
export function registerReviewRoutes(strapi: Core.Strapi, mail: Mail | undefined, tell: TellReview): void {
  const deeds: Record<string, { right?: keyof ReviewRights; deed: Deed }> = {
    ask: {
      right: 'mayAsk',
      deed: async (entry, { note }, { id }) => {
        if (await ask(strapi, entry, readPlainText(note, longest.note)))
          tell({ entry, kind: 'asked', by: id });
      },
    },
    'take-back': { right: 'mayAsk', deed: (entry) => takeBack(strapi, entry) },
    return: {
      right: 'mayReturn',
      deed: async (entry, { note }, { id }) => {
        const asker = await sendBack(strapi, entry, readPlainText(note, longest.note));
        if (asker) tell({ entry, kind: 'returned', by: id, to: asker });
      },
    },
    comment: {
      deed: (entry, { path, text }) => addComment(strapi, entry, path, readPlainText(text, longest.comment)),
    },
    settle: {
      deed: (entry, { id, isResolved }) => settleComment(strapi, entry, idIn(id), isResolved !== false),
    },
    remove: { deed: (entry, { id }, user) => removeComment(strapi, entry, idIn(id), user.id) },
  };
  const answer = async (context: Context, sent: Body, right?: keyof ReviewRights, deed?: Deed) => {
    const entry = readEntry(sent);
    const { state } = context;
    const rights = await requireReviewRights(strapi, state, entry);
    if (right && !rights[right]) throw new errors.ForbiddenError();
    await deed?.(entry, sent, state.user);
    context.set('Cache-Control', 'no-store');
    context.body = await readReview(strapi, entry, rights, state.user.id);
  };
  const letters = async (context: Context): Promise<void> => {
    const { user } = context.state;
    const isOn = !(await withoutLetters(strapi, [user.id])).has(user.id);
    context.set('Cache-Control', 'no-store');
    context.body = { isOn, sendsMail: mail?.isUsable ?? false };
  };
  const choose = async (context: Context): Promise<void> => {
    const { isOn } = bodyOf(context);
    if (typeof isOn !== 'boolean') throw new errors.ValidationError('Send { "isOn": true } or false.');
    await chooseLetters(strapi, context.state.user.id, isOn);
    await letters(context);
  };
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = (method: string, path: string, handler: (context: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config,
  });
  const routes = [
    route('GET', '/review', (context) => answer(context, context.query)),
    route('GET', '/review/letters', letters),
    route('PUT', '/review/letters', choose),
    ...Object.entries(deeds).map(([name, { right, deed }]) =>
      route('POST', `/review/${name}`, (context) => answer(context, bodyOf(context), right, deed)),
    ),
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

function bodyOf({ request: { body } }: Context): Body {
  return typeof body === 'object' && body !== null ? (body as Body) : {};
}

function idIn(sent: unknown): number {
  if (typeof sent === 'number' && Number.isInteger(sent) && sent > 0 && sent < 2 ** 31) return sent;
  throw new errors.ValidationError(reviewSentences.nowhere[0]);
}
