import type { CmsReply, Send } from './http.ts';

/** An open form of the panel: it knows which version it was filled with. */
export interface Form {
  /** Fills it again, as after a reload. */
  reload(): Promise<void>;
  /** Sends a change as its buttons do. @param action of the address, such as `actions/publish` */
  send(method: string, body?: object, action?: string): Promise<CmsReply>;
}

/** Opens a form of the panel. @param path of a document, or of a single */
export async function openForm(send: Send, path: string, locale?: string): Promise<Form> {
  const query = locale ? `?locale=${locale}` : '';
  let version = '';
  const form: Form = {
    async reload() {
      version = (await send('GET', path + query)).headers.get('x-osiedle-version') ?? '';
    },
    async send(method, body, action) {
      const address = `${path}${action ? `/${action}` : ''}${query}`;
      const reply = await send(method, address, body, { 'x-osiedle-loaded': version });
      version = (reply.status === 200 && reply.headers.get('x-osiedle-version')) || version;
      return reply;
    },
  };
  await form.reload();
  return form;
}
