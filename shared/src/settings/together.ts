import type { Name, Program } from './table.ts';

/** The publisher's port where none is set and the processes are started alone: `pnpm start` takes any free port. */
export const defaultPublisherPort = 4322;

/** The valid settings. Settings with faults of their own are missing. */
type Values = Partial<Record<Name, unknown>>;

/** Faults of settings that contradict each other. @param isSet whether a variable is set, even to a wrong value */
export function faultsTogether(program: Program, values: Values, isSet: (name: Name) => boolean): string[] {
  return [
    ...samePorts(program === 'server' ? { PUBLISHER_PORT: defaultPublisherPort, ...values } : values),
    ...halfOf('GITHUB_DISPATCH_REPO', 'GITHUB_DISPATCH_TOKEN', isSet),
    ...halfOf('SMTP_URL', 'MAIL_FROM', isSet),
    ...linksToNowhere(isSet),
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

function halfOf(one: Name, other: Name, isSet: (name: Name) => boolean): string[] {
  return isSet(one) === isSet(other) ? [] : [`Only one of ${one} and ${other} is set: set both, or neither.`];
}

/** Mails lead to the panel. A request's own address would be one that anybody may write. */
function linksToNowhere(isSet: (name: Name) => boolean): string[] {
  if (!isSet('SMTP_URL') || isSet('CMS_PUBLIC_URL')) return [];
  return [
    'SMTP_URL is set, but CMS_PUBLIC_URL, which links in mails begin with, is not: give the address under which people open the panel.',
  ];
}

/** A static host is told in one way, and is known by its address. */
function deployment(isSet: (name: Name) => boolean): string[] {
  const [hook, repository] = ['DEPLOY_HOOK_URL', 'GITHUB_DISPATCH_REPO'] as const;
  const set = ([hook, repository] as const).filter(isSet);
  if (set.length === 2)
    return [`${hook} and ${repository} are both set: unset the one of them that is not used.`];
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
