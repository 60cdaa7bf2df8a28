import { defaultLocale, locales as codes } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

const names: Record<string, string> = { pl: 'Polski (pl)', en: 'English (en)' };

/** Makes sure that the panel offers exactly the site's two languages, with the default one as Strapi's default. */
export async function locales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales');
  const known: { id: number; code: string }[] = await service.find();
  for (const code of codes) {
    if (!known.some((locale) => locale.code === code)) await service.create({ code, name: names[code] });
  }
  await service.setDefaultLocale({ code: defaultLocale });
  // Strapi makes `en` by itself where no other first locale was named; any third one is somebody's wish and stays.
}
