import type { SavingMessageKey } from '../messages/saving.ts';
import { isForeignSentence, plainMeaning, refusalSentence } from './network-words.ts';

/** Why a save was refused. */
export interface SaveRefusal {
  /** What to tell the editor: a message of ours, or the CMS's own. */
  reason: { messageKey: SavingMessageKey } | { message: string };
  /** What is wrong with single fields. */
  errors: { path: (string | number)[]; message: string; name: string }[];
  /** Whether the CMS may have saved all the same: its answer is unknown. */
  isUncertain: boolean;
}

const messageKeyByStatus: Partial<Record<number, SavingMessageKey>> = {
  401: 'sessionOver',
  403: 'forbidden',
  404: 'gone',
  409: 'conflict',
  413: 'tooLarge',
  429: 'tooMany',
  500: 'failed',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};
/** Statuses of refusals by rules, whose messages are for the editor. */
const ruleStatuses = new Set([400, 403, 409, 422]);

/** The refusal where there was no answer. */
export const noAnswerRefusal: SaveRefusal = {
  reason: { messageKey: 'noLine' },
  errors: [],
  isUncertain: true,
};

/**
 * Reads the answer to a save. It may not be the CMS's: a proxy answers in HTML, a network's login page even with 200.
 * @returns undefined where the save was done
 */
export async function readSaveRefusal(response: Response): Promise<SaveRefusal | undefined> {
  if (response.status === 204) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const isRead = typeof body === 'object' && body !== null;
  if (response.ok && isRead) return undefined;
  const { message, details } = (isRead && 'error' in body ? body.error : {}) as {
    message?: string;
    details?: { errors?: unknown; uses?: unknown; conflicts?: unknown } | null;
  };
  // Questions, which the editor is asked (admin/deleting, admin/conflicts).
  if (details?.uses || details?.conflicts) return undefined;
  const messageKey: SavingMessageKey = /^Invalid format, expected (a timestamp|yyyy)/.test(message ?? '')
    ? 'unreadDay'
    : (messageKeyByStatus[response.status] ?? (isRead ? 'failed' : 'strange'));
  const isRule = messageKey !== 'unreadDay' && ruleStatuses.has(response.status) && message !== undefined;
  const meant = isRule && meantFor(response.status, message);
  const errors = Array.isArray(details?.errors) ? (details.errors as SaveRefusal['errors']) : [];
  return {
    reason: meant ? { message: meant } : { messageKey },
    errors: errors.map((one) => ({ ...one, message: refusalSentence(400, one.message) })),
    isUncertain: !isRead && response.status !== 413,
  };
}

/** What a rule has said, or what Strapi's words of a rule mean. @returns undefined where the status says more */
function meantFor(status: number, message: string): string | undefined {
  if (!isForeignSentence(message)) return message;
  return status === 400 ? plainMeaning(message) : undefined;
}
