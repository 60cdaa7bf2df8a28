import type { Name, Program } from './table.ts';

/** The publisher's port where none is set and the processes are started alone: `pnpm start` takes any free port. */
export const defaultPublisherPort = 4322;

/** The valid settings. Settings with faults of their own are missing. */
type Values = Partial<Record<Name, unknown>>;

/** Faults of settings that contradict each other. @param isSet whether a variable is set, even to a wrong value */
export function faultsTogether(program: Program, values: Values, isSet: (name: Name) => boolean): string[] {
  return [
    ...samePorts(program === 'server' ? { PUBLISHER_PORT: defaultPublisherPort, ...values } : values),
    ...halfDispatch(isSet),
    ...halfUpload(isSet),
    ...(program === 'start' || program === 'publisher' ? deployment(isSet) : []),
    ...(program === 'site' && !values.SITE_WARM ? source(isSet) : []),
  ];
}

function* samePorts(values: Values): Iterable<string> {
  const seen = new Map<unknown, Name>();
  for (const name of ['SITE_PORT', 'CMS_PORT', 'PUBLISHER_PORT'] as const) {
    const port = values[name];
    const other = seen.get(port);
    if (port !== undefined && other)
      yield `${other} and ${name} are both ${Number(port)}: give one another number.`;
    seen.set(port, name);
  }
}

function halfDispatch(isSet: (name: Name) => boolean): string[] {
  const [repository, token] = ['GITHUB_DISPATCH_REPO', 'GITHUB_DISPATCH_TOKEN'] as const;
  if (isSet(repository) === isSet(token)) return [];
  return [`Only one of ${repository} and ${token} is set: set both, or neither.`];
}

function halfUpload(isSet: (name: Name) => boolean): string[] {
  const more = (['UPLOAD_PASSWORD', 'UPLOAD_KEY_FILE', 'UPLOAD_HOST_KEY'] as const).filter(isSet);
  if (!isSet('UPLOAD_URL'))
    return more.map((name) => `${name} is set, and UPLOAD_URL is not: set it, too, or neither.`);
  const logins = more.filter((name) => name !== 'UPLOAD_HOST_KEY');
  if (logins.length === 0) return ['UPLOAD_URL has no login: set UPLOAD_PASSWORD or UPLOAD_KEY_FILE.'];
  return logins.length === 2 ? ['UPLOAD_PASSWORD and UPLOAD_KEY_FILE are both set: unset one of them.'] : [];
}

/** A static host gets releases in one way, and is known by its address. */
function deployment(isSet: (name: Name) => boolean): string[] {
  const set = (['DEPLOY_HOOK_URL', 'GITHUB_DISPATCH_REPO', 'UPLOAD_URL'] as const).filter(isSet);
  if (set.length > 1)
    return [
      `${set.slice(0, -1).join(', ')} and ${set.at(-1)} are ${set.length > 2 ? 'all' : 'both'} set: keep the one of them that is used.`,
    ];
  if (set.length === 0 || isSet('SITE_URL')) return [];
  return [
    `${set.join()} is set, but not SITE_URL: give the public address of the site there, so that it can be seen whether it shows a release.`,
  ];
}

/** Checks that content comes from exactly one source. */
function source(isSet: (name: Name) => boolean): string[] {
  const [cms, file] = [isSet('CMS_URL'), isSet('CONTENT_FILE')];
  if (cms && file)
    return ['CMS_URL and CONTENT_FILE are both set: unset the one that the content does not come from.'];
  if (!cms && !file)
    return [
      'There is no content to build from: set CMS_URL and CMS_TOKEN to read it from the CMS, or CONTENT_FILE to read it from a file.',
    ];
  if (cms && !isSet('CMS_TOKEN'))
    return ['CMS_TOKEN is not set: give a read-only API token of the CMS at CMS_URL.'];
  return [];
}
