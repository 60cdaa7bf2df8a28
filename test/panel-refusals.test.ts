import type { Browser, BrowserContext, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Accounts } from './support/accounts.ts';
import { Editor } from './support/editor.ts';
import { openPanelScreen, logInToPanel, testPassword, startBrowser } from './support/panel-browser.ts';
import { eventually, type RunningProduct, startEmptyProduct } from './support/product.ts';

/** Whatever a save is answered with, what an editor has typed stays in the form: in a real browser. */

let product: RunningProduct;
let browser: Browser;
let context: BrowserContext;
let editor: Editor;

/** The CMS lets nobody log in more than five times in five minutes, so each window has a person of its own. */
let accounts: Accounts;
let people = 0;
const startsAt = '2031-06-12T14:30:00.000Z';
/** The panel reads an entry anew in well under this time after a save; in milliseconds. */
const settleMs = 150;
/** The panel asks the CMS, on a machine with other work; in milliseconds. */
const timeoutMs = 40_000;
const isLong = Boolean(process.env['LONG']);
/** A test that takes long and is of a kind with shorter ones: `pnpm test:long` alone runs it. */
const testLong: (name: string, run: () => Promise<void>) => void = isLong ? test : () => undefined;

beforeAll(async () => {
  product = await startEmptyProduct();
  accounts = await Accounts.login(product.cms, 'admin@osiedle.example', testPassword);
  browser = await startBrowser();
  const person = await newPerson();
  editor = await Editor.login(product.cms, person, testPassword);
  context = await login(person);
});
afterAll(async () => {
  await browser?.close();
  await product?.end();
});

/** An Editor's account. */
async function newPerson(): Promise<string> {
  people += 1;
  const email = `redakcja-${people}@osiedle.example`;
  await accounts.create('Editor', email, testPassword);
  return email;
}

/** A browser whose tabs belong to somebody who has logged in. */
async function login(email: string): Promise<BrowserContext> {
  const own = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw' });
  const page = await own.newPage();
  await logInToPanel(page, product.cms, email);
  idle.set(own, [page]);
  return own;
}

type Language = 'pl' | 'en';
interface Form {
  page: Page;
  field: Locator;
}

/** Tabs that have loaded the panel, and in which nobody writes. */
const idle = new Map<BrowserContext, Page[]>();

async function tabOf(own: BrowserContext): Promise<Page> {
  const page = idle.get(own)?.pop();
  if (page) return page;
  const another = await own.newPage();
  await another.goto(`${product.cms}/admin`);
  await another.getByRole('heading', { name: /Cześć/ }).waitFor();
  return another;
}

/** Leaves a tab, in which all is saved, to the next test. */
function leave({ page }: Pick<Form, 'page'>): void {
  idle.get(context)?.push(page);
}

/** A tab with a form, as its address and the label of a field give it. */
async function open(path: string, label: RegExp, own = context): Promise<Form> {
  const page = await tabOf(own);
  page.setDefaultTimeout(timeoutMs);
  await openPanelScreen(page, `/admin/content-manager/${path}`);
  const field = page.getByLabel(label).first();
  await field.waitFor();
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

/** What stands below the buttons after a refusal. */
const notice = (page: Page) => page.locator('p', { hasText: 'Nie zapisano.' });
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
/** Those with which an entry is tried in each language: all of them, or one of each kind where time is short. */
const answersPerLanguage = isLong
  ? Object.keys(answers)
  : ['400 of a rule', '401', '409', '413 of a proxy', '500', 'a connection that breaks'];
/** Those with which every form is tried. */
const answersPerForm = isLong ? Object.keys(answers) : ['400 of a rule', 'a connection that breaks'];

const isChange = (url: URL) => url.pathname.startsWith('/content-manager/');

/** Answers the next change that the page asks for. */
async function answerWith(
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

/** Types something, saves, and looks whether it is still there when the refusal has come. */
async function expectTextKept(
  { page, field }: Form,
  name: string,
  press: 'Zapisz' | 'Opublikuj' = 'Zapisz',
): Promise<void> {
  const { give, says } = answers[name] as Answer;
  const words = `Długo pisane: ${name}`;
  await field.fill(words);
  await answerWith(page, { give }, () => button(page, press).click());
  await notice(page).filter({ hasText: says }).waitFor();
  await dismissLogin(page);
  await page.waitForTimeout(settleMs);
  expect(await field.inputValue()).toBe(words);
  await expect.poll(() => button(page, press).isEnabled(), { timeout: timeoutMs }).toBe(true);
  await page.unroute(isChange);
}

/** Closes the dialog that asks to log in again, where there is one. */
async function dismissLogin(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Zaloguj się ponownie' });
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Nie teraz' }).last().click();
}

describe.each(['pl', 'en'] as const)('An entry in %s', (language) => {
  let form: Form;
  beforeAll(async () => {
    form = await open(entryPath('meeting', await newMeeting(), language), /^Tytuł/);
  });
  afterAll(() => leave(form));

  test.each(answersPerLanguage)('keeps its words when a save is answered with %s', async (name) => {
    await expectTextKept(form, name);
  });

  test('keeps them when publishing is refused, and is saved and published at last', async () => {
    for (const name of answersPerForm) await expectTextKept(form, name, 'Opublikuj');
    const words = await form.field.inputValue();
    await button(form.page, 'Opublikuj').click();
    await notice(form.page).waitFor({ state: 'hidden' });
    await expect.poll(() => button(form.page, 'Opublikuj').isEnabled(), { timeout: timeoutMs }).toBe(false);
    expect(await form.field.inputValue()).toBe(words);
  });
});

type Case = [name: string, path: () => Promise<string>, label: RegExp];
const forms: Case[] = [
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
];
const shortForms = ['a new entry', 'a new language of an entry', 'a look-up', 'a single'];

test.each(isLong ? forms : forms.filter(([name]) => shortForms.includes(name)))(
  'The form of %s keeps its words',
  async (_, path, label) => {
    const form = await open(await path(), label);
    for (const name of answersPerForm) await expectTextKept(form, name);
    const words = await form.field.inputValue();
    await button(form.page, 'Zapisz').click();
    await notice(form.page).waitFor({ state: 'hidden' });
    await expect.poll(() => button(form.page, 'Zapisz').isEnabled(), { timeout: timeoutMs }).toBe(false);
    expect(await form.field.inputValue()).toBe(words);
    leave(form);
  },
);

test('Fields of every kind keep what was put into them, and it can be saved in the end', async () => {
  await editor.create('neighbourhood', { nameDefault: 'Azory', slug: 'azory' });
  const { documentId } = await editor.create('project', { title: 'Ogród' }, 'pl');
  const { page, field } = await open(entryPath('project', documentId, 'pl'), /^Tytuł/);
  await field.fill('Ogród deszczowy');
  await page.getByLabel(/^W skrócie/).fill('Woda zostaje.');
  const from = page.getByLabel('Od', { exact: true }).first();
  await eventually(async () => {
    await from.fill('01.03.2031');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(settleMs);
    expect(await from.inputValue()).toBe('01.03.2031');
  });
  await page.locator('.CodeMirror').first().click();
  await page.keyboard.type('Pierwszy akapit.');
  await page
    .getByRole('button', { name: /Jeszcze nie ma wpisu/ })
    .first()
    .click();
  await page
    .getByLabel(/^Nazwa/)
    .first()
    .fill('Sadzenie');
  await page
    .getByLabel(/^Osiedla/)
    .first()
    .click();
  await page.getByRole('option', { name: /Azory/ }).click();

  const shown = async () => ({
    title: await field.inputValue(),
    summary: await page.getByLabel(/^W skrócie/).inputValue(),
    from: await from.inputValue(),
    body: await page.locator('.CodeMirror-code').first().innerText(),
    phase: await page
      .getByLabel(/^Nazwa/)
      .first()
      .inputValue(),
    neighbourhood: await page
      .getByRole('link', { name: 'Azory' })
      .or(page.getByRole('button', { name: 'Azory', exact: true }))
      .count(),
  });
  const written = await shown();
  expect(written).toEqual({
    title: 'Ogród deszczowy',
    summary: 'Woda zostaje.',
    from: '01.03.2031',
    body: 'Pierwszy akapit.',
    phase: 'Sadzenie',
    neighbourhood: 1,
  });
  for (const name of answersPerForm) {
    await answerWith(page, answers[name] as Answer, () => button(page, 'Zapisz').click());
    await notice(page).waitFor();
    await page.waitForTimeout(settleMs);
    expect(await shown()).toEqual(written);
    await page.unroute(isChange);
  }
  await button(page, 'Zapisz').click();
  await notice(page).waitFor({ state: 'hidden' });
  await expect.poll(() => button(page, 'Zapisz').isEnabled(), { timeout: timeoutMs }).toBe(false);
  expect(await shown()).toEqual(written);
  leave({ page });
});

describe('The CMS itself', () => {
  test('refuses an address in a look-up: the message stands at its field', async () => {
    const { documentId } = await editor.create('topic', { nameDefault: 'Zieleń', slug: 'zielen' });
    const { page, field } = await open(`collection-types/api::topic.topic/${documentId}`, /^Adres/);
    await field.fill('Nowa_zielen');
    await button(page, 'Zapisz').click();
    await notice(page).filter({ hasText: 'Adres może mieć tylko małe litery' }).waitFor();
    const about = await field.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${about}"]`).innerText()).toMatch(/Adres może mieć tylko małe litery/);
    expect(await field.inputValue()).toBe('Nowa_zielen');
    await page.close();
  });

  test('refuses more than two megabytes', async () => {
    await editor.saveSingle('setting', { siteNameDefault: 'Osiedle' });
    const { page, field } = await open('single-types/api::setting.setting', /^Wprowadzenie/);
    const long = 'Osiedle '.repeat(280_000);
    await field.fill(long);
    await button(page, 'Zapisz').click();
    await notice(page).filter({ hasText: 'za długi' }).waitFor();
    expect(await field.inputValue()).toBe(long);
    expect(await button(page, 'Zapisz').isEnabled()).toBe(true);
    await page.close();
  });

  test('has no such entry any more', async () => {
    const documentId = await newMeeting();
    const { page, field } = await open(entryPath('meeting', documentId, 'en'), /^Tytuł/);
    await field.fill('Still here');
    await editor.delete('meeting', documentId);
    await button(page, 'Zapisz').click();
    await notice(page).filter({ hasText: 'już nie ma' }).waitFor();
    await page.waitForTimeout(settleMs);
    expect(await field.inputValue()).toBe('Still here');
    await page.close();
  });
});

test('Nobody leaves a form with refused words unasked', async () => {
  const form = await open(entryPath('meeting', await newMeeting(), 'pl'), /^Tytuł/);
  const { page, field } = form;
  await expectTextKept(form, '409');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Miejsca' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Anuluj' }).click();
  const closing = page.close({ runBeforeUnload: true });
  await expect.poll(() => asked, { timeout: timeoutMs }).toEqual(['beforeunload']);
  await closing;
  expect(await field.inputValue()).toBe('Długo pisane: 409');
});

testLong('A save that nobody answers ends, and the page cannot be closed unasked meanwhile', async () => {
  const own = await login(await newPerson());
  idle.delete(own);
  // A minute of the panel is a second here.
  await own.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (ms) => timeout(ms / 20);
  });
  const { page, field } = await open(entryPath('meeting', await newMeeting(), 'pl'), /^Tytuł/, own);
  await field.fill('Bez odpowiedzi');
  await answerWith(page, { give: () => Promise.resolve() }, () => button(page, 'Zapisz').click());
  const isGuarded = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await isGuarded()).toBe(true);
  await notice(page).filter({ hasText: 'Nie ma połączenia' }).waitFor();
  expect(await field.inputValue()).toBe('Bez odpowiedzi');
  expect(await isGuarded()).toBe(true);
  await own.close();
});

describe('When the session ends while somebody writes', () => {
  /** What “Log out of all devices” does. */
  async function endSessions(email: string): Promise<void> {
    const headers = { 'content-type': 'application/json', authorization: '' };
    const entered = await fetch(`${product.cms}/admin/login`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password: testPassword }),
    });
    const { data } = (await entered.json()) as { data: { token: string } };
    headers.authorization = `Bearer ${data.token}`;
    const ended = await fetch(`${product.cms}/admin/users/me/sessions`, { method: 'DELETE', headers });
    expect(ended.status).toBe(200);
  }
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Zaloguj się ponownie' });

  /** A form in a window of its own. */
  async function openAlone(language: Language): Promise<Form & { own: BrowserContext; email: string }> {
    const email = await newPerson();
    const own = await login(email);
    return { own, email, ...(await open(entryPath('meeting', await newMeeting(), language), /^Tytuł/, own)) };
  }

  async function isSaved({ page, field }: Form, words: string): Promise<void> {
    await button(page, 'Zapisz').click();
    await expect.poll(() => button(page, 'Zapisz').isEnabled(), { timeout: timeoutMs }).toBe(false);
    await notice(page).waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe(words);
    await page.reload();
    await expect.poll(() => field.inputValue(), { timeout: timeoutMs }).toBe(words);
  }

  test.each(isLong ? (['pl', 'en'] as const) : (['pl'] as const))(
    'they log in where they are, and save (%s)',
    async (language) => {
      const form = await openAlone(language);
      const { own, email, page, field } = form;
      await field.fill('Po przerwie');
      await endSessions(email);
      await button(page, 'Zapisz').click();
      const dialog = dialogOf(page);
      await dialog.getByRole('button', { name: 'Nie teraz' }).last().click();
      expect(await field.inputValue()).toBe('Po przerwie');
      // A tablet that is turned shows the form in another layout.
      await page.setViewportSize({ width: 700, height: 900 });
      await button(page, 'Zapisz').click();
      await dialog.getByLabel('Hasło').fill('nie to');
      await page.keyboard.press('Enter');
      await dialog.getByText('Nie udało się zalogować').waitFor();
      await dialog.getByLabel('Hasło').fill(testPassword);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await isSaved(form, 'Po przerwie');
      await own.close();
    },
  );

  testLong('they may log in in another tab', async () => {
    const { own, email, ...form } = await openAlone('pl');
    await form.field.fill('W drugiej karcie');
    await endSessions(email);
    const other = await own.newPage();
    await logInToPanel(other, product.cms, email);
    await isSaved(form, 'W drugiej karcie');
    await own.close();
  });

  testLong('or after having logged out in another tab', async () => {
    const { own, ...form } = await openAlone('pl');
    await form.field.fill('Jeszcze nie');
    const other = await own.newPage();
    await other.goto(`${product.cms}/admin`);
    await other.getByRole('heading', { name: /Cześć/ }).waitFor();
    await other
      .getByRole('button', { name: /^EP|Próbna|Editor/ })
      .first()
      .click();
    await other.getByRole('menuitem', { name: 'Wyloguj' }).click();
    await other.locator('input[name=email]').waitFor();
    await button(form.page, 'Zapisz').click();
    await dialogOf(form.page).getByLabel('Hasło').fill(testPassword);
    await form.page.keyboard.press('Enter');
    await dialogOf(form.page).waitFor({ state: 'hidden' });
    await isSaved(form, 'Jeszcze nie');
    await own.close();
  });

  test('without a form that is open they are shown the login page, as ever', async () => {
    const { own, email, page } = await openAlone('pl');
    await page.getByRole('link', { name: 'Miejsca' }).click();
    await page.getByRole('heading', { level: 1, name: 'Miejsca' }).waitFor();
    await endSessions(email);
    // The list, too, asks the CMS now and then.
    await page
      .getByRole('link', { name: 'Strony', exact: true })
      .click()
      .catch(() => undefined);
    await page.locator('input[name=email]').waitFor();
    await own.close();
  });
});

// Last: the product does not come back.
testLong('A CMS that is stopped takes no words along', async () => {
  const documentId = await newMeeting();
  const forms = [
    await open(entryPath('meeting', documentId, 'pl'), /^Tytuł/),
    await open(entryPath('meeting', documentId, 'en'), /^Tytuł/),
  ];
  for (const { field } of forms) await field.fill('Prąd wysiadł');
  await product.children.cms.stop();
  for (const { page, field } of forms) {
    await button(page, 'Zapisz').click();
    await notice(page).filter({ hasText: 'Nie ma połączenia' }).waitFor();
    await page.waitForTimeout(settleMs);
    expect(await field.inputValue()).toBe('Prąd wysiadł');
    expect(await button(page, 'Zapisz').isEnabled()).toBe(true);
  }
});
