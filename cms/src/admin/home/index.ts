import { PlusCircle } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';

/** What people come to the panel for, first on its home page: a new entry, and what they have begun. */
export function offerNewEntries(app: Pick<StrapiApp, 'widgets'>): void {
  const widget: WidgetArgs = {
    id: 'new-entries',
    icon: PlusCircle,
    title: { id: 'osiedle.new', defaultMessage: 'New' },
    component: async () => (await import('./NewEntries.tsx')).NewEntries,
  };
  app.widgets.register((others) => [widget, ...others]);
}
