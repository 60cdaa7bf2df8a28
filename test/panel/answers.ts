import type { Page, Route } from 'playwright-core';
import { isLong } from '../support/test-long.ts';

/** An answer to a save. */
export interface Answer {
  give: (route: Route) => Promise<void>;
  /** What the panel says then. */
  says: RegExp;
}

/** An answer of the CMS. */
const json = (status: number, name: string, message: string, says: RegExp, details: object = {}): Answer => ({
  give: (route) => route.fulfill({ status, json: { data: null, error: { status, name, message, details } } }),
  says,
});
/** An answer of a proxy between the panel and the CMS. */
const html = (status: number, says: RegExp): Answer => ({
  give: (route) =>
    route.fulfill({ status, contentType: 'text/html', body: `<html><h1>${status}</h1></html>` }),
  says,
});
const dead = (reason: string): Answer => ({
  give: (route) => route.abort(reason),
  says: /Nie ma połączenia z systemem/,
});

/** Answers that refuse a save, by name. */
export const answers: Record<string, Answer> = {
  '400 of a rule': json(400, 'ValidationError', 'Za krótko.', /Za krótko/),
  '400 without a reason': json(400, 'BadRequestError', 'Bad Request', /wystąpił błąd/),
  '400 with details of another kind': json(400, 'ApplicationError', 'Nie teraz.', /Nie teraz/, { code: 7 }),
  '401': json(401, 'UnauthorizedError', 'Missing or invalid credentials', /Twoja sesja się skończyła/),
  '403': json(403, 'ForbiddenError', 'Forbidden', /nie ma uprawnień/),
  '404': json(404, 'NotFoundError', 'Not Found', /już nie ma/),
  '409': json(409, 'ConflictError', 'Conflict', /Ktoś tymczasem zmienił/),
  '409 of a rule': json(409, 'ConflictError', 'Anna zapisała to o 10.15.', /Anna zapisała to o 10\.15/),
  '413': json(413, 'PayloadTooLargeError', 'Payload Too Large', /za długi/),
  '413 of a proxy': html(413, /za długi/),
  '429': json(429, 'RateLimitError', 'Too many requests', /Za dużo prób/),
  '500': json(500, 'InternalServerError', 'Internal Server Error', /wystąpił błąd/),
  '502 of a proxy': html(502, /chwilowo nie odpowiada/),
  '504 of a proxy': html(504, /chwilowo nie odpowiada/),
  'the login page of a network': html(200, /odpowiedziało coś po drodze/),
  'a connection that is refused': dead('connectionrefused'),
  'a connection that breaks': dead('connectionreset'),
  'no network': dead('internetdisconnected'),
  'a time-out': dead('timedout'),
};
/** The answers to try with one form: one of each kind, or all. */
export const answersOfAllKinds = isLong
  ? Object.keys(answers)
  : ['400 of a rule', '401', '409', '413 of a proxy', '500', 'a connection that breaks'];
/** The answers to try with every form. */
export const answersPerForm = isLong ? Object.keys(answers) : ['400 of a rule', 'a connection that breaks'];

/** Whether a request concerns entries. */
export const isChange = (url: URL) => /^\/content-manager\/(?:collection|single)-types\//.test(url.pathname);

/** Gives an answer to the next request that changes something. */
export async function answerWith(
  page: Page,
  { give }: Pick<Answer, 'give'>,
  press: () => Promise<void>,
): Promise<void> {
  const given = Promise.withResolvers<true>();
  await page.route(isChange, async (route) => {
    if (route.request().method() === 'GET') {
      await route.fallback();
      return;
    }
    await give(route);
    given.resolve(true);
  });
  await press();
  await given.promise;
}
