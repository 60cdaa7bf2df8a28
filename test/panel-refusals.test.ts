import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Route,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../scripts/test/chromium.ts';
import { Accounts } from './accounts.ts';
import { Editor } from './editor.ts';
import { eventually, type RunningProduct, startEmptyProduct } from './product.ts';

/** Whatever a save is answered with, what an editor has typed stays in the form: in a real browser. */

let product: RunningProduct;
let browser: Browser;
let context: BrowserContext;
let editor: Editor;

const email = 'redakcja@osiedle.example';
const password = 'Haslo-na-probe-1';
const startsAt = '2031-06-12T14:30:00.000Z';
/** The panel reads an entry anew in well under this time after a save; in milliseconds. */
const settled = 300;
const isLong = Boolean(process.env['LONG']);

beforeAll(async () => {
  product = await startEmptyProduct();
  const accounts = await Accounts.login(product.cms, 'admin@osiedle.example', password);
  await accounts.create('Editor', email, password);
  editor = await Editor.login(product.cms, email, password);
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  context = await login();
});
afterAll(async () => {
  await browser?.close();
  await product?.end();
});

/** A browser whose tabs belong to somebody who has logged in. */
async function login(): Promise<BrowserContext> {
  const own = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw' });
  const page = await own.newPage();
  await page.goto(`${product.cms}/admin`);
  await logIn(page);
  await page.close();
  return own;
}

async function logIn(page: Page): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: /Cześć/ }).waitFor();
}

type Language = 'pl' | 'en';
interface Form {
  page: Page;
  field: Locator;
}

/** A tab with a form, as its address and the label of a field give it. */
async function open(path: string, label: RegExp, own = context): Promise<Form> {
  const page = await own.newPage();
  await page.goto(`${product.cms}/admin/content-manager/${path}`);
  const field = page.getByLabel(label).first();
  await field.waitFor();
  // The form starts anew when its last data has come.
  await page.waitForLoadState('networkidle');
  return { page, field };
}

const entryPath = (type: string, id: string, language: Language): string =>
  `collection-types/api::${type}.${type}/${id}?plugins[i18n][locale]=${language}`;

/** A meeting that could be published, with a draft in both languages. */
async function newMeeting(): Promise<string> {
  const { documentId } = await editor.create('meeting', { title: 'Zebranie', startsAt }, 'pl');
  await editor.save('meeting', documentId, { title: 'Meeting', startsAt }, 'en');
  return documentId;
}

const button = (page: Page, name: 'Zapisz' | 'Opublikuj') => page.getByRole('button', { name, exact: true });

interface Answer {
  give: (route: Route) => Promise<void>;
  /** What the editor reads. */
  says: RegExp;
}

/** An answer of the CMS. */
const json = (status: number, name: string, message: string, says: RegExp, details: object = {}): Answer => ({
  give: (route) => route.fulfill({ status, json: { data: null, error: { status, name, message, details } } }),
  says,
});
/** An answer of something between the panel and the CMS. */
const html = (status: number, says: RegExp): Answer => ({
  give: (route) =>
    route.fulfill({ status, contentType: 'text/html', body: `<html><h1>${status}</h1></html>` }),
  says,
});
const dead = (reason: string): Answer => ({
  give: (route) => route.abort(reason),
  says: /Nie ma połączenia z systemem/,
});

const atField = { errors: [{ path: ['title'], name: 'ValidationError', message: 'Za krótko.' }] };
const answers: Record<string, Answer> = {
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
/** One of each sort. */
const main = ['400 of a rule', '401', '409', '500', '502 of a proxy', 'a connection that breaks'];
const chosen = isLong ? Object.keys(answers) : main;

const isChange = (url: URL) => url.pathname.startsWith('/content-manager/');

/** Answers the next change that the page asks for. */
async function answerWith(
  page: Page,
  { give }: Pick<Answer, 'give'>,
  press: () => Promise<void>,
): Promise<void> {
  const given = Promise.withResolvers<void>();
  await page.route(isChange, async (route) => {
    if (route.request().method() === 'GET') {
      await route.fallback();
      return;
    }
    await give(route);
    given.resolve();
  });
  await press();
  await given.promise;
}

/** Types something, saves, and looks whether it is still there when the refusal has come. */
async function keepsWords(
  { page, field }: Form,
  name: string,
  press: 'Zapisz' | 'Opublikuj' = 'Zapisz',
): Promise<void> {
  const { give, says } = answers[name] as Answer;
  const words = `Długo pisane: ${name}`;
  await field.fill(words);
  await answerWith(page, { give }, () => button(page, press).click());
  await page.getByText('Nie zapisano.').filter({ hasText: says }).first().waitFor();
  await page.waitForTimeout(settled);
  expect(await field.inputValue()).toBe(words);
  await expect.poll(() => button(page, press).isEnabled()).toBe(true);
  await page.unroute(isChange);
  await notNow(page);
}

/** Closes the dialog that asks to log in again, where there is one. */
async function notNow(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Zaloguj się ponownie' });
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Nie teraz' }).last().click();
}

describe.each(['pl', 'en'] as const)('An entry in %s', (language) => {
  let form: Form;
  beforeAll(async () => {
    form = await open(entryPath('meeting', await newMeeting(), language), /^Tytuł/);
  });
  afterAll(() => form.page.close());

  test.each(Object.keys(answers))('keeps its words when a save is answered with %s', async (name) => {
    await keepsWords(form, name);
  });

  test('keeps them when publishing is refused, and is saved and published at last', async () => {
    for (const name of chosen) await keepsWords(form, name, 'Opublikuj');
    const words = await form.field.inputValue();
    await button(form.page, 'Opublikuj').click();
    await form.page.getByText('Nie zapisano.').waitFor({ state: 'hidden' });
    await expect.poll(() => button(form.page, 'Opublikuj').isEnabled()).toBe(false);
    expect(await form.field.inputValue()).toBe(words);
  });
});

test.each([
  ['a new entry', () => Promise.resolve(entryPath('meeting', 'create', 'pl')), /^Tytuł/],
  ['a new entry in English', () => Promise.resolve(entryPath('update', 'create', 'en')), /^Tytuł/],
  [
    'a new language of an entry',
    async () => entryPath('page', (await editor.create('page', { title: 'O nas' }, 'pl')).documentId, 'en'),
    /^Tytuł/,
  ],
  ['a copy of an entry', async () => entryPath('meeting', `clone/${await newMeeting()}`, 'pl'), /^Tytuł/],
  [
    'a new look-up',
    () => Promise.resolve('collection-types/api::place.place/create'),
    /^Nazwa \(po polsku\)/,
  ],
  [
    'a look-up',
    async () =>
      `collection-types/api::place.place/${(await editor.create('place', { nameDefault: 'Dom' })).documentId}`,
    /^Nazwa \(po polsku\)/,
  ],
  ['a single before its first save', () => Promise.resolve('single-types/api::setting.setting'), /^Nazwa/],
  [
    'a single',
    async () => {
      await editor.saveSingle('setting', { siteNameDefault: 'Osiedle' });
      return 'single-types/api::setting.setting';
    },
    /^Nazwa/,
  ],
] as [string, () => Promise<string>, RegExp][])('The form of %s keeps its words', async (_, path, label) => {
  const form = await open(await path(), label);
  for (const name of chosen) await keepsWords(form, name);
  const words = await form.field.inputValue();
  await button(form.page, 'Zapisz').click();
  await form.page.getByText('Nie zapisano.').waitFor({ state: 'hidden' });
  await expect.poll(() => button(form.page, 'Zapisz').isEnabled()).toBe(false);
  expect(await form.field.inputValue()).toBe(words);
  await form.page.close();
});
