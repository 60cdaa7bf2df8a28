import {
  uidOf,
  type EditorialType,
  type Locale,
  type LookupType,
  type SingleType,
} from '../../shared/src/index.ts';

interface Saved {
  id: number;
  documentId: string;
}

/** An editor, by the requests that the panel's buttons send. */
export class Editor {
  readonly #cms: string;
  readonly #token: string;

  private constructor(cms: string, token: string) {
    this.#cms = cms;
    this.#token = token;
  }

  static async login(cms: string, email: string, password: string): Promise<Editor> {
    const response = await fetch(`${cms}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok)
      throw new Error(`Login of ${email} was refused: ${response.status} ${await response.text()}`);
    const { data } = (await response.json()) as { data: { token: string } };
    return new Editor(cms, data.token);
  }

  /** Saves a new look-up, or the draft of a new entry. */
  create(type: EditorialType | LookupType, data: object, locale?: Locale): Promise<Saved> {
    return this.#content('POST', this.#path(type), data, locale);
  }

  /** Saves a look-up, or the draft of an entry in one language. */
  save(type: EditorialType | LookupType, documentId: string, data: object, locale?: Locale): Promise<Saved> {
    return this.#content('PUT', `${this.#path(type)}/${documentId}`, data, locale);
  }

  /** The draft of an entry in one language, with its field groups. */
  async read(type: EditorialType, documentId: string, locale: Locale): Promise<Record<string, unknown>> {
    const answer = await this.#request('GET', `${this.#path(type)}/${documentId}?locale=${locale}`);
    return ((await answer.json()) as { data: Record<string, unknown> }).data;
  }

  /** Says that an open form of an entry is being changed. */
  async edits(type: EditorialType, documentId: string, locale: Locale): Promise<void> {
    const form = { uid: uidOf(type), documentId, locale, form: 'form', isChanged: true };
    await this.#request('POST', '/editing', JSON.stringify(form));
  }

  saveSingle(type: SingleType, data: object): Promise<Saved> {
    return this.#content('PUT', `/content-manager/single-types/${uidOf(type)}`, data);
  }

  publish(type: EditorialType, documentId: string, locale: Locale, data: object = {}): Promise<Saved> {
    return this.#content('POST', `${this.#path(type)}/${documentId}/actions/publish`, data, locale);
  }

  unpublish(type: EditorialType, documentId: string, locale: Locale): Promise<Saved> {
    return this.#content('POST', `${this.#path(type)}/${documentId}/actions/unpublish`, {}, locale);
  }

  /** Deletes a look-up, or an entry in all languages. */
  async delete(type: EditorialType | LookupType, documentId: string): Promise<void> {
    await this.#request('DELETE', `${this.#path(type)}/${documentId}?locale=*`);
  }

  /** Uploads a file, or replaces the one with the given id. */
  async upload(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    replacing?: number,
  ): Promise<Saved & { url: string }> {
    const form = new FormData();
    form.append('files', new Blob([bytes]), name);
    const answer = await this.#request('POST', replacing ? `/upload?id=${replacing}` : '/upload', form);
    const files = (await answer.json()) as (Saved & { url: string })[] | (Saved & { url: string });
    const [file] = [files].flat();
    if (!file) throw new Error('The upload was answered without a file.');
    return file;
  }

  /** Deletes a file. One that is used goes at the second request, which says that its uses have been seen. */
  async deleteFile(id: number): Promise<void> {
    const url = `${this.#cms}/upload/files/${id}`;
    const authorization = `Bearer ${this.#token}`;
    let answer = await fetch(url, { method: 'DELETE', headers: { authorization } });
    if (answer.status === 409) {
      const { error } = (await answer.json()) as { error: { details: { uses: { seen: string } } } };
      const headers = { authorization, 'x-osiedle-seen': error.details.uses.seen };
      answer = await fetch(url, { method: 'DELETE', headers });
    }
    if (!answer.ok) throw new Error(`DELETE ${url}: ${answer.status} ${await answer.text()}`);
  }

  #path(type: EditorialType | LookupType): string {
    return `/content-manager/collection-types/${uidOf(type)}`;
  }

  async #content(method: string, path: string, data: object, locale?: Locale): Promise<Saved> {
    const query = locale ? `?locale=${locale}` : '';
    const answer = await this.#request(method, path + query, JSON.stringify(data));
    return ((await answer.json()) as { data: Saved }).data;
  }

  async #request(method: string, path: string, body?: string | FormData): Promise<Response> {
    const headers = new Headers({ authorization: `Bearer ${this.#token}` });
    if (typeof body === 'string') headers.set('content-type', 'application/json');
    const response = await fetch(this.#cms + path, { method, headers, ...(body ? { body } : {}) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}
