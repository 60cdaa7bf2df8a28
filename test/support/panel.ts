import { randomUUID } from 'node:crypto';
import {
  request,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { timeZone } from '../../shared/src/index.ts';
import { Accounts } from './accounts.ts';
import { Editor } from './editor.ts';
import { startBrowser, testPassword } from './panel-browser.ts';
import { startEmptyProduct, type RunningProduct } from './product.ts';

/** Long enough for the panel and the CMS on a busy machine; in milliseconds. */
const timeoutMs = 40_000;
const admin = 'admin@osiedle.example';

/** An empty product, and people who work in its panel, each in a browser window of their own. */
export class Panel {
  readonly product: RunningProduct;
  readonly browser: Browser;
  /** An Editor, by the requests that the panel's buttons send. */
  readonly editor: Editor;
  /** Requests of the panel to other origins than the CMS. */
  readonly foreign: string[] = [];
  readonly #accounts: Accounts;
  readonly #windows = new Map<string, Promise<BrowserContext>>();
  /** Tabs that have loaded the panel, and in which nobody writes. */
  readonly #idle = new Map<BrowserContext, Page[]>();
  #people = 0;

  private constructor(product: RunningProduct, browser: Browser, accounts: Accounts, editor: Editor) {
    this.product = product;
    this.browser = browser;
    this.#accounts = accounts;
    this.editor = editor;
  }

  static async start(): Promise<Panel> {
    const product = await startEmptyProduct();
    const accounts = await Accounts.login(product.cms, admin, testPassword);
    const email = 'redakcja@osiedle.example';
    await accounts.create('Editor', email, testPassword);
    const editor = await Editor.login(product.cms, email, testPassword);
    return new Panel(product, await startBrowser(), accounts, editor);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.product.end();
  }

  /**
   * Creates an account. The CMS allows each account five logins in five minutes, so several are needed.
   * @returns its e-mail address
   */
  async newPerson(role: 'Editor' | 'Author'): Promise<string> {
    this.#people += 1;
    const email = `${role.toLowerCase()}-${this.#people}@osiedle.example`;
    await this.#accounts.create(role, email, testPassword);
    return email;
  }

  /** Closes somebody's account. */
  closeAccount(email: string): Promise<void> {
    return this.#accounts.close(email);
  }

  /** Opens a new window of a person who has logged in, by the request of the log-in form: the form would load the panel once more. */
  async newWindow(email: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const { cms } = this.product;
    const [visitor, deviceId] = [await request.newContext(), randomUUID()];
    const data = { email, password: testPassword, deviceId, rememberMe: true };
    const answer = await visitor.post(`${cms}/admin/login`, { data });
    if (!answer.ok())
      throw new Error(`Login of ${email} was refused: ${answer.status()} ${await answer.text()}`);
    const { token } = ((await answer.json()) as { data: { token: string } }).data;
    const { cookies } = await visitor.storageState();
    await visitor.dispose();
    // What the panel keeps of a session.
    const kept = { jwtToken: JSON.stringify(token), isLoggedIn: 'true', 'strapi.admin.deviceId': deviceId };
    const localStorage = Object.entries(kept).map(([name, value]) => ({ name, value }));
    const storageState = { cookies, origins: [{ origin: cms, localStorage }] };
    const window = await this.browser.newContext({
      locale: 'pl-PL',
      timezoneId: timeZone,
      // Nobody waits for a dialog that fades in.
      reducedMotion: 'reduce',
      storageState,
      ...options,
    });
    window.setDefaultTimeout(timeoutMs);
    return window;
  }

  /** The window that the tests share for a role. */
  window(role: 'Editor' | 'Author' | 'Administrator'): Promise<BrowserContext> {
    const known = this.#windows.get(role);
    if (known) return known;
    const window = (async () =>
      this.newWindow(role === 'Administrator' ? admin : await this.newPerson(role)))();
    this.#windows.set(role, window);
    return window;
  }

  /** A tab with the panel: one that another test has left, or a new one. */
  async tab(window: BrowserContext): Promise<Page> {
    const left = this.#idle.get(window)?.pop();
    if (left) return left;
    const page = await this.#newTab(window);
    await page.goto(`${this.product.cms}/admin`);
    await page.getByRole('heading', { name: /Cześć/ }).waitFor();
    return page;
  }

  /** Leaves a tab without unsaved text to the next test. */
  leave(page: Page): void {
    const tabs = this.#idle.get(page.context()) ?? [];
    this.#idle.set(page.context(), [...tabs, page]);
  }

  async #newTab(window: BrowserContext): Promise<Page> {
    const page = await window.newPage();
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.product.cms) this.foreign.push(request.url());
    });
    return page;
  }
}
