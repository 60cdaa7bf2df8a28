import { Question } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Puts the handbook into the panel's menu. It is loaded when somebody opens it. */
export function offerHelp(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'help',
    icon: Question,
    intlLabel: { id: 'osiedle.help', defaultMessage: 'Help' },
    permissions: [],
    position: 50,
    Component: () => import('./HelpPage.tsx'),
  });
}
