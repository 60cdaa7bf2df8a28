/** An administrator who creates accounts, by the requests of the panel's settings. */
export class Accounts {
  readonly #cms: string;
  readonly #token: string;

  private constructor(cms: string, token: string) {
    this.#cms = cms;
    this.#token = token;
  }

  static async login(cms: string, email: string, password: string): Promise<Accounts> {
    const accounts = new Accounts(cms, '');
    const { token } = await accounts.#request<{ token: string }>('POST', '/admin/login', { email, password });
    return new Accounts(cms, token);
  }

  /** Creates an account that can log in at once. */
  async create(role: 'Editor' | 'Author', email: string, password: string): Promise<void> {
    const roles = await this.#request<{ id: number; name: string }[]>('GET', '/admin/roles');
    const wanted = roles.filter((one) => one.name === role).map((one) => one.id);
    const person = { email, firstname: role, lastname: 'Próbna', roles: wanted };
    const { id } = await this.#request<{ id: number }>('POST', '/admin/users', person);
    await this.#request('PUT', `/admin/users/${id}`, { password, isActive: true });
  }

  /** Closes an account: its sessions end, and it cannot log in. */
  async close(email: string): Promise<void> {
    const found = `/admin/users?filters[email]=${encodeURIComponent(email)}`;
    const { results } = await this.#request<{ results: { id: number }[] }>('GET', found);
    await this.#request('PUT', `/admin/users/${results[0]?.id}`, { isActive: false });
  }

  async #request<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.#cms + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { data: T }).data;
  }
}
