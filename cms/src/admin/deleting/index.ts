import { createElement } from 'react';
import { seenHeader } from '../../uses/header.ts';
import type { UsesReport } from '../../uses/report.ts';
import { deletingText } from '../messages/deleting.ts';
import { askInDialog } from '../dialog/index.tsx';
import { leaveId, Question, titleId } from './Question.tsx';

/**
 * Wraps `fetch`, so that whoever deletes something that others use is asked first, wherever in the panel that is: the CMS
 * refuses the request and says who uses it, and the request is repeated if they want it all the same.
 */
export function askBeforeDeleting(): void {
  const send = window.fetch.bind(window);
  const ask: typeof fetch = async (input, init) => {
    const response = await send(input, init);
    const uses = response.status === 409 ? await usesIn(response) : undefined;
    if (!uses || input instanceof Request) return response;
    if (!(await isWanted(uses))) return leftAlone();
    const headers = new Headers(init?.headers);
    headers.set(seenHeader, uses.seen);
    // Somebody may have used it meanwhile: then there is a new question.
    return ask(input, { ...init, headers });
  };
  window.fetch = ask;
}

function isWanted(uses: UsesReport): Promise<boolean> {
  return askInDialog({
    titleId,
    focusId: leaveId,
    closed: false,
    render: (answer) => createElement(Question, { uses, answer }),
  });
}

async function usesIn(response: Response): Promise<UsesReport | undefined> {
  const body = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { error?: { details?: { uses?: UsesReport } } } | undefined;
  return body?.error?.details?.uses;
}

/** How long Strapi's dialog takes to learn that its request has ended. */
const settleMs = 300;

/** Strapi shows the message, and goes on as before the attempt. */
function leftAlone(): Response {
  // The media library would leave its own question open.
  setTimeout(() => {
    if (document.querySelector('[role=alertdialog]'))
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }, settleMs);
  const error = { status: 409, name: 'ApplicationError', message: deletingText('left'), details: {} };
  return Response.json({ data: null, error }, { status: 409 });
}
