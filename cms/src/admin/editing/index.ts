import type { StrapiApp } from '@strapi/strapi/admin';
import { EditingInForm } from './EditingInForm.tsx';
import { endEditing } from './lease.ts';

/** The part of the content manager that is used here; Strapi does not export its type. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: unknown }): void;
}

/** Makes forms say who else is changing their entry (the list does so by a patch), and ends that at sign-out. */
export function showWhoIsEditing(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager;
  manager.injectComponent('editView', 'right-links', { name: 'osiedle-editing', Component: EditingInForm });
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith('/admin/logout')) endEditing();
    return send(input, init);
  };
}
