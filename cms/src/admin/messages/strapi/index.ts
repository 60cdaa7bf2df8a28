import type { Words } from '../../../panel/types.ts';
import { adminMessages } from './admin.ts';
import { contentManagerMessages } from './content-manager.ts';
import { contentTypeBuilderMessages } from './content-type-builder.ts';
import { i18nMessages } from './i18n.ts';
import type { StrapiMessages } from './types.ts';
import { unlistedMessages } from './unlisted.ts';
import { uploadMessages } from './upload.ts';

/** Our words for Strapi's messages, by the plugin in whose translation files they stand. */
export const strapiMessages: Record<string, StrapiMessages> = {
  admin: adminMessages,
  'content-manager': contentManagerMessages,
  'content-type-builder': contentTypeBuilderMessages,
  i18n: i18nMessages,
  upload: uploadMessages,
};

/** The id by which the panel asks for a message of a plugin. */
export const idOf = (plugin: string, key: string): string => (plugin === 'admin' ? key : `${plugin}.${key}`);

/** All of them, by the id that the panel asks for. A message without English leaves Strapi's English alone. */
export const strapiWords: [id: string, polish: string, english?: string][] = [
  ...Object.entries(strapiMessages).flatMap(([plugin, messages]) =>
    Object.entries(messages).map(([key, words]) => entry(idOf(plugin, key), words)),
  ),
  ...Object.entries(unlistedMessages).map(([id, words]) => entry(id, words)),
];

function entry(id: string, words: string | Words): [string, string, string?] {
  return typeof words === 'string' ? [id, words] : [id, ...words];
}
