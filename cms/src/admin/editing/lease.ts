import type { EditorAtWork } from '../../editing/editors.ts';

/** A form that tells the CMS whether it is being changed. */
export interface EditedForm {
  uid: string;
  documentId: string;
  locale: string | null;
  /** Drawn by lot for each opened form. */
  form: string;
}

/** How often a form renews its lease and asks who else is there; in milliseconds. */
export const renewalMs = 20_000;

/** Says whether the form is being changed. @returns who else is changing the entry; undefined without an answer */
export async function tellEditing(form: EditedForm, isChanged: boolean): Promise<EditorAtWork[] | undefined> {
  const response = await send('/editing', { ...form, isChanged }).catch(() => undefined);
  if (!response?.ok) return undefined;
  return ((await response.json()) as { editors: EditorAtWork[] }).editors;
}

/** Ends the lease of a form, or all leases of the account; also while its page closes. */
export function endEditing(form?: string): void {
  void send('/editing/end', { form }, true).catch(() => undefined);
}

function send(path: string, body: object, isLast = false): Promise<Response> {
  const { backendURL } = window.strapi as unknown as { backendURL: string };
  const token = JSON.parse(localStorage.getItem('jwtToken') ?? '""') as string;
  return fetch(backendURL + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: isLast,
  });
}
