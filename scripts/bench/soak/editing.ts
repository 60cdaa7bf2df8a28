import { setTimeout as sleep } from 'node:timers/promises';
import { locales, uidOf, type Locale } from '../../../shared/src/index.ts';
import { administrator } from '../bench-settings.ts';

/** How many entries always exist; others are created and deleted. */
const permanentCount = 10;
const path = `/content-manager/collection-types/${uidOf('meeting')}`;

interface Meeting {
  documentId: string;
  published: Set<Locale>;
}

/** An editor who writes, publishes, withdraws and deletes meetings all the time, with the panel's requests. */
export class Editing {
  /** The ids of the requests whose publish, unpublish or delete of something live the CMS has acknowledged. */
  readonly acknowledged: string[] = [];
  /** How often the CMS did not answer, or refused. */
  refused = 0;
  readonly #cms: string;
  readonly #meetings: Meeting[] = [];
  #token = '';
  #count = 0;

  constructor(cms: string) {
    this.#cms = cms;
  }

  /** Creates the permanent entries. */
  async prepare(): Promise<void> {
    for (let index = 0; index < permanentCount; index++) {
      await this.#create();
      for (const locale of locales) await this.#publish(this.#meetings[index], locale);
    }
  }

  /** Changes the site until the CMS has acknowledged `times` changes. */
  async publish(times: number, progress: (done: number) => void): Promise<void> {
    const until = this.acknowledged.length + times;
    while (this.acknowledged.length < until) {
      const before = this.acknowledged.length;
      try {
        await this.#act();
      } catch {
        this.refused += 1;
        await sleep(300);
      }
      if (this.acknowledged.length > before) progress(times - until + this.acknowledged.length);
      await sleep(Math.random() * 200);
    }
  }

  async #act(): Promise<void> {
    const index = Math.floor(Math.random() * this.#meetings.length);
    const meeting = this.#meetings[index];
    const locale: Locale = locales[Math.random() < 0.6 ? 0 : 1];
    const dice = Math.random();
    if (dice < 0.2 || !meeting) await this.#create();
    else if (index < permanentCount || dice < 0.7) await this.#publish(meeting, locale);
    else if (dice < 0.85 && meeting.published.has(locale)) {
      await this.#acknowledge('POST', `${path}/${meeting.documentId}/actions/unpublish?locale=${locale}`, {});
      meeting.published.delete(locale);
    } else if (meeting.published.size > 0) {
      await this.#acknowledge('DELETE', `${path}/${meeting.documentId}?locale=*`);
      this.#meetings.splice(index, 1);
    }
  }

  async #create(): Promise<void> {
    this.#count += 1;
    const title = `Spotkanie ${this.#count}`;
    const data = { title, slug: `spotkanie-${this.#count}`, startsAt: '2027-05-01T15:00:00.000Z' };
    const response = await this.#send('POST', `${path}?locale=${locales[0]}`, data);
    const saved = (await response.json()) as { data: { documentId: string } };
    this.#meetings.push({ documentId: saved.data.documentId, published: new Set() });
  }

  async #publish(meeting: Meeting | undefined, locale: Locale): Promise<void> {
    if (!meeting) return;
    const number = this.acknowledged.length;
    const data = {
      title: `${locale} ${meeting.documentId.slice(0, 6)} zmiana ${number}`,
      slug: Math.random() < 0.05 ? `${locale}-${meeting.documentId.slice(0, 8)}-${number}` : undefined,
      body: `Treść po zmianie ${number}.\n\n${'Osiedle się spotyka. '.repeat(20)}`,
      startsAt: '2027-05-01T15:00:00.000Z',
    };
    if (!meeting.published.has(locale) && !data.slug)
      data.slug = `${locale}-${meeting.documentId.slice(0, 8)}`;
    await this.#acknowledge('POST', `${path}/${meeting.documentId}/actions/publish?locale=${locale}`, data);
    meeting.published.add(locale);
  }

  async #acknowledge(method: string, address: string, body?: object): Promise<void> {
    const response = await this.#send(method, address, body);
    await response.text();
    const id = response.headers.get('x-request-id');
    if (!id) throw new Error(`${method} ${address} was answered without a request id.`);
    this.acknowledged.push(id);
  }

  async #send(method: string, address: string, body?: object): Promise<Response> {
    this.#token ||= await this.#login();
    const response = await fetch(this.#cms + address, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    if (response.ok) return response;
    if (response.status === 401) this.#token = '';
    throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
  }

  async #login(): Promise<string> {
    const response = await fetch(`${this.#cms}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(administrator),
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) throw new Error(`The login was answered with ${response.status}.`);
    return ((await response.json()) as { data: { token: string } }).data.token;
  }
}
