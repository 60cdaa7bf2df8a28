import type { Stamp } from '@osiedle/shared/stamp';
import type { DeployConfig, HookConfig } from '../../process/config.ts';

/** The release that a host is told of. */
export interface ToldRelease {
  id: string;
  stamp: Stamp;
}

/** The request by which a host learns that there is a new release. */
export interface HookRequest {
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/**
 * GitHub wants an event of its own form, with a token. Any other hook gets the release's id and stamp as JSON; a name and
 * password in its address are sent as Basic authentication, since a request cannot have them in its address.
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 */
export function hookRequest(config: HookConfig, { id: release, stamp }: ToldRelease): HookRequest {
  const headers = { 'content-type': 'application/json', 'user-agent': 'osiedle-publisher' };
  const told = { release, ...stamp };
  if (config.kind === 'github') {
    const { apiUrl, repository, token } = config;
    return {
      url: new URL(`${apiUrl.href.replace(/\/$/, '')}/repos/${repository}/dispatches`),
      headers: {
        ...headers,
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify({ event_type: 'publish', client_payload: told }),
    };
  }
  const url = new URL(config.url);
  const { username, password } = url;
  url.username = url.password = '';
  const pair = [username, password].map(decodeURIComponent).join(':');
  const login = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  return { url, headers: { ...headers, ...(username && login) }, body: JSON.stringify(told) };
}

const names: [ending: string, name: string][] = [
  ['github.com', 'GitHub'],
  ['gitlab.com', 'GitLab'],
  ['netlify.com', 'Netlify'],
  ['cloudflare.com', 'Cloudflare'],
];

/** What people call the host: its own name where it is well known, else that of its machine. Never the whole address. */
export function hostName(config: DeployConfig): string {
  if (config.kind === 'github') return 'GitHub';
  const { hostname } = config.url;
  return names.find(([ending]) => `.${hostname}`.endsWith(`.${ending}`))?.[1] ?? hostname;
}
