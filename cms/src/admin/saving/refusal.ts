import type { Word } from '../words/saving.ts';

/** Why a save was refused. */
export interface Refusal {
  /** What to tell the editor: a word of ours, or the CMS's own message. */
  reason: { word: Word } | { message: string };
  /** What is wrong with single fields. */
  errors: { path: (string | number)[]; message: string; name: string }[];
  /** Whether the CMS may have saved nevertheless: nobody heard its answer. */
  isUncertain: boolean;
}

/** What Strapi says where no rule of ours has spoken. */
const commonplace = new Set([
  'Bad Request',
  'Forbidden',
  'Forbidden access',
  'Conflict',
  'Policy Failed',
  'Unprocessable Entity',
]);

const wordsByStatus: Partial<Record<number, Word>> = {
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
/** Statuses with which a rule speaks to the editor. */
const ruled = new Set([400, 403, 409, 422]);

/** The refusal of a save that got no answer at all. */
export const noAnswer: Refusal = { reason: { word: 'noLine' }, errors: [], isUncertain: true };

/**
 * Reads the answer to a save. It need not be the CMS's: a proxy answers in HTML, and a network's login even with 200.
 * @returns undefined where the save was done
 */
export async function refusalIn(response: Response): Promise<Refusal | undefined> {
  if (response.status === 204) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const isRead = typeof body === 'object' && body !== null;
  if (response.ok && isRead) return undefined;
  const { message, details } = (isRead && 'error' in body ? body.error : {}) as {
    message?: string;
    details?: { errors?: unknown } | null;
  };
  const word: Word = /^Invalid format, expected (a timestamp|yyyy)/.test(message ?? '')
    ? 'unreadDay'
    : (wordsByStatus[response.status] ?? (isRead ? 'failed' : 'strange'));
  const isRule = word !== 'unreadDay' && ruled.has(response.status) && message && !commonplace.has(message);
  return {
    reason: isRule ? { message } : { word },
    errors: Array.isArray(details?.errors) ? (details.errors as Refusal['errors']) : [],
    isUncertain: !isRead && response.status !== 413,
  };
}
