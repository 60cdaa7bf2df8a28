import { defaultLocale } from '@osiedle/shared';
import { panelLanguage } from '../messages/format.ts';
import { type NetworkMessageKey, networkText } from '../messages/network.ts';

/** What Strapi, the browser and proxies say in English, and what it means for an editor. The first that fits counts. */
const meanings: [RegExp, NetworkMessageKey][] = [
  [/^(failed to fetch|load failed|network ?error|the network connection was lost|fetch failed)/i, 'noLine'],
  [/^invalid credentials$|(current|old) password|invalid password/i, 'wrongLogin'],
  [/missing or invalid credentials|unauthori[sz]ed|session expired|jwt|invalid token/i, 'ended'],
  [/must be unique|already (taken|exists?|used|in use)/i, 'taken'],
  [/not related to the entity|associated with this entity do not exist|invalid relation/i, 'lostPart'],
  [/filetoobig|too large|exceeds size limit/i, 'tooLarge'],
  [/not a valid image|failed to (read file|detect mime)|files are empty|file name contains/i, 'unreadFile'],
  [/at most \d+ character|must be at most|too long/i, 'tooLong'],
  [/at least \d+ character|too short/i, 'tooShort'],
  [/invalid (time )?format, expected|invalid date|must be a `?date/i, 'unreadDay'],
  [/cannot be empty|must be defined|is (a )?required( field)?\.?$|cannot be null/i, 'empty'],
  [/^the operation was aborted|timed? ?out/i, 'busy'],
  [/not found$|\.notfound$/i, 'notThere'],
];
const byStatus: Partial<Record<number, NetworkMessageKey>> = {
  401: 'ended',
  403: 'noRight',
  404: 'notThere',
  405: 'refused',
  409: 'changed',
  413: 'tooLarge',
  422: 'refused',
  429: 'tooMany',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** Words of English sentences that no Polish one has. */
const englishWords =
  /\b(the|is|are|not|an?n? (error|valid)|invalid|missing|error|failed|must|cannot|could|couldn|doesn|can't|can’t|of|for|with|without|already|required|requires?|unknown|server|found|has|been|should|supported|unsupported|expected|only|be|your|you|this|wrong|request|maximum|unauthorized|forbidden|from|and|never|attempted|duplicate|provided|please|again|permissions|exists?|tried|user|address|too many|errors|occurred|when)\b/i;

/** Whether a message comes from Strapi, a proxy or the browser: it is no sentence, or it is English in the Polish panel. */
export function isForeignSentence(message: string): boolean {
  const isName = /^\S*[^\s.]$/.test(message) && !/[ąćęłńóśźż]/i.test(message);
  if (isName || technical.test(message)) return true;
  // What is quoted is an editor's own.
  const words = message.replace(/„[^”]*”/g, '');
  return panelLanguage() === defaultLocale && !/[ąćęłńóśźż]/i.test(words) && englishWords.test(words);
}
/** What is in no sentence for people, in either language. */
const technical =
  /^(bad request|not found|method not allowed|not implemented|forbidden access|policy failed|unprocessable entity|payload too large|too many requests|internal server error|bad gateway|service unavailable|gateway time-?out|(unknown )?server error|unknown error( occurred\.?)?|failed to fetch|load failed|network error( occurred)?|missing or invalid credentials|invalid credentials|validation failed|an error occurred)\.?$|unexpected token|is not valid json|unexpected end of json|uid must match|\[object|attribute must be unique/i;

/**
 * The sentence to show for a request that failed: a message that is meant for people stays as it is.
 * @param status that of the answer; undefined where there was none
 */
export function refusalSentence(status: number | undefined, message: string | undefined): string {
  if (message && !isForeignSentence(message)) return message;
  return networkText(meaningOf(status, message));
}

/** What a message of Strapi's means, where it means something to an editor. */
export function plainMeaning(message: string): string | undefined {
  const said = saidBy(message);
  return said && networkText(said);
}

const saidBy = (message: string) => meanings.find(([pattern]) => pattern.test(message))?.[1];

function meaningOf(status: number | undefined, message = ''): NetworkMessageKey {
  if (status === undefined) return 'noLine';
  const said = saidBy(message);
  // What only looks so in the message of an error of the system is none of the editor's.
  if (said && status < 500) return said;
  return byStatus[status] ?? (status >= 500 ? 'failed' : 'refused');
}
