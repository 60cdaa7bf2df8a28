/** The CMS's answer. */
export interface PanelReply {
  status: number;
  body: {
    data?: { documentId: string; slug?: string; token?: string };
    error?: { message: string; details?: unknown };
  };
}

/** A session of the panel: it sends requests and returns the CMS's answers, errors included. */
export class PanelSession {
  readonly #cms: string;
  readonly #token: string;

  private constructor(cms: string, token: string) {
    this.#cms = cms;
    this.#token = token;
  }

  static async login(cms: string, email: string, password: string): Promise<PanelSession> {
    const { body } = await new PanelSession(cms, '').send('POST', '/admin/login', { email, password });
    if (!body.data?.token) throw new Error(`Login of ${email} was refused: ${JSON.stringify(body)}`);
    return new PanelSession(cms, body.data.token);
  }

  async send(method: string, path: string, body: object): Promise<PanelReply> {
    const isForm = body instanceof FormData;
    const response = await fetch(this.#cms + path, {
      method,
      headers: {
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        ...(!isForm && { 'content-type': 'application/json' }),
      },
      body: isForm ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as PanelReply['body'] };
  }

  /** @throws if the CMS refuses the request */
  async must(method: string, path: string, body: object): Promise<PanelReply['body']> {
    const reply = await this.send(method, path, body);
    if (reply.status < 300) return reply.body;
    throw new Error(
      `${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}\n${JSON.stringify(body).slice(0, 3000)}`,
    );
  }
}
