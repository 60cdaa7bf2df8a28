import { readSettings, type Environment } from '@osiedle/shared/settings';

/** Where the content comes from: a running CMS, or one JSON file. */
export type ContentSource = { kind: 'cms'; url: URL; token: string } | { kind: 'file'; path: string };

/** Everything a build takes from its environment, except the source of its content. */
export interface BuildEnvironment {
  /** The address of the site's home page, with a final slash. */
  siteUrl: URL;
  /** The instant that the whole build takes as "now". */
  now: Date;
  /** The folder for the built site. */
  outDir: string;
  /** The folder of the CMS's uploaded files, by file name. If absent, they are downloaded from the CMS. */
  mediaDir: string | undefined;
}

/**
 * Reads the settings of a build.
 * @param variables usually `process.env`
 * @throws SettingsFault if a variable is missing, contradicts another one or cannot be read
 */
export function readBuildEnvironment(variables: Environment): BuildEnvironment {
  const settings = readSettings('site', variables);
  return {
    siteUrl: settings.SITE_URL ?? new URL('http://localhost:4321'),
    now: settings.BUILD_NOW ?? new Date(),
    outDir: settings.SITE_OUT,
    mediaDir: settings.MEDIA_DIR,
  };
}

/** Reads where a build's content comes from. A bundle gets its content later. @throws SettingsFault */
export function readContentSource(variables: Environment): ContentSource {
  const { CONTENT_FILE: path, CMS_URL: url, CMS_TOKEN: token } = readSettings('site', variables);
  if (path) return { kind: 'file', path };
  if (url && token) return { kind: 'cms', url, token };
  throw new Error('A bundle (SITE_WARM) has no content of its own: it is given some when it runs.');
}
