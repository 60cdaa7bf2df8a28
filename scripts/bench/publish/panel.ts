import { uidOf, type EditorialType, type Locale } from '../../../shared/src/index.ts';

/** The requests of the panel that change what is live. */
export class Panel {
  readonly #cms: string;
  readonly #token: string;

  private constructor(cms: string, token: string) {
    this.#cms = cms;
    this.#token = token;
  }

  static async login(cms: string, account: { email: string; password: string }): Promise<Panel> {
    const { data } = await post<{ data: { token: string } }>(`${cms}/admin/login`, account);
    return new Panel(cms, data.token);
  }

  /** Publishes a changed entry in one language. */
  async publish(type: EditorialType, documentId: string, locale: Locale, data: object): Promise<void> {
    await this.#content(`${uidOf(type)}/${documentId}/actions/publish?locale=${locale}`, data);
  }

  /** Publishes an entry that was never saved before, in the given language. */
  async publishNew(type: EditorialType, locale: Locale, data: object): Promise<void> {
    await this.#content(`${uidOf(type)}/actions/publish?locale=${locale}`, data);
  }

  #content(path: string, data: object): Promise<unknown> {
    return post(`${this.#cms}/content-manager/collection-types/${path}`, data, this.#token);
  }
}

async function post<T>(url: string, body: object, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
