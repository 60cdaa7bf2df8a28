import { defaultLocale, type Locale, locales as codes } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

const names: Record<Locale, string> = { pl: 'Polski', en: 'English' };

/** Makes the panel offer the site's two languages, and sets the default one. */
export async function setUpLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales');
  const known: { id: number; code: string; name: string }[] = await service.find();
  for (const code of codes) {
    const locale = known.find((one) => one.code === code);
    if (!locale) await service.create({ code, name: names[code] });
    else if (locale.name !== names[code]) await service.update({ id: locale.id }, { name: names[code] });
  }
  await service.setDefaultLocale({ code: defaultLocale });
}
