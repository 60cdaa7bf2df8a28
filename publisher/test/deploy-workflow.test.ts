import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { stampText } from '../../shared/src/index.ts';
import { startFakeCms, token } from '../../site/test/support/cms.ts';
import { usualPace } from '../src/after/deploy/pace.ts';
import { StaticHost } from '../src/after/deploy/static-host.ts';
import { exportBuild } from '../src/export/export-build.ts';
import { Releases } from '../src/releases/releases.ts';
import { temporaryFolder } from './support/folder.ts';
import { hostStandIn } from './support/host-stand-in.ts';
import { pagesHost } from './support/pages-host.ts';
import { page } from './support/processes.ts';
import { release } from './support/release.ts';
import { rounds } from './support/rounds.ts';
import { silence } from './support/silence.ts';
import { smallSite, writeSite } from './support/site.ts';
import { until } from './support/until.ts';
import { root, runWorkflow, type Runner } from './support/workflow.ts';

/** In `pnpm test:long` the workflow's own command builds the whole site; else a small one stands in for what Astro makes. */
const isReal = rounds(0, 1) > 0;
const pace = { ...usualPace, quiet: 20, firstLook: 20, longestLook: 100, shortestRareRetry: 1 };
const moves = [
  { from: '/stare/', to: '/nowe/', status: 301 },
  { from: '/dawne/', status: 410 },
];

/** A CMS, the publisher's releases of it, GitHub with the deploy workflow, and GitHub Pages: the last two are stand-ins. */
async function setUp() {
  const cms = await startFakeCms({});
  const pages = await pagesHost();
  const dataDir = await temporaryFolder();
  let gate = Promise.withResolvers<unknown>();
  const runs: Promise<unknown>[] = [];
  let cmsToken: string = token;

  const build = async (command: string, env: Record<string, string>, folder: string): Promise<void> => {
    expect(command).toBe('npx -y pnpm build');
    if (isReal) {
      // What a runner has by itself, such as the way to the registry.
      const own = Object.entries(process.env).filter(([name]) =>
        /^(?:PATH|HOME|NODE_EXTRA_.*|.*_proxy)$/i.test(name),
      );
      const given = { ...Object.fromEntries(own), ...env, SITE_OUT: folder };
      await promisify(execFile)('bash', ['-e', '-c', command], { cwd: root, env: given });
      return;
    }
    if (env['CMS_TOKEN'] !== token) throw new Error('The CMS answers 401.');
    const built = join(await temporaryFolder(), 'site');
    const [first] = (cms.content.page ?? []) as { title: string }[];
    const stamp = { cursor: cms.rows.at(-1)?.id ?? 0, now: new Date().toISOString() };
    await writeSite(built, {
      ...smallSite('x'),
      'nowe/index.html': `<h1>${first?.title}</h1>`,
      'redirects.json': JSON.stringify(moves),
      'release.json': stampText(stamp),
    });
    await exportBuild({ built, folder, siteUrl: new URL(env['SITE_URL'] ?? '') });
  };

  const runner = async (): Promise<Runner> => {
    const folder = join(await temporaryFolder(), 'dist');
    let artifact: string | undefined;
    return {
      values: {
        'secrets.CMS_URL': cms.url.href,
        'secrets.CMS_TOKEN': cmsToken,
        'vars.SITE_URL': pages.url.origin,
      },
      actions: {
        'actions/checkout': () => undefined,
        'actions/setup-node': () => undefined,
        'actions/upload-pages-artifact': ({ path }) => {
          // The folder that the command writes by itself.
          if (path === 'site/dist') artifact = folder;
        },
        'actions/deploy-pages': () => {
          if (!artifact) throw new Error('There is no artifact.');
          pages.deploy(artifact);
        },
      },
      run: (command, env) => build(command, env, folder),
    };
  };

  const github = await hostStandIn(({ url, headers, body }, response) => {
    const isKnown = url === '/repos/city/site/dispatches' && headers.authorization === 'Bearer gh-token';
    response.writeHead(isKnown ? 204 : 404).end();
    if (!isKnown) return;
    const { event_type: event } = JSON.parse(body) as { event_type: string };
    runs.push(gate.promise.then(async () => runWorkflow('deploy.yml', event, await runner())));
  });

  const releases = await Releases.open(dataDir, 2);
  const deploy = { kind: 'github', apiUrl: github.url, repository: 'city/site', token: 'gh-token' } as const;
  const config = { dataDir, siteUrl: pages.url, deploy };
  const upload = () => Promise.reject(new Error('Nothing is uploaded here.'));
  const host = new StaticHost({ config, releases, isHeld: () => false, upload, log: silence }, pace);
  return {
    cms,
    pages,
    host,
    /** Publishes a page, and tells the host of the release. */
    publish: async (title: string) => {
      cms.put('page', page('p1', { slug: 'nowe', title }));
      await release(releases, dataDir, smallSite(title), { cursor: cms.rows.at(-1)?.id ?? 0 });
      host.notice();
    },
    /** Lets the workflow's runs go on. @returns how they ended */
    goOn: async () => {
      gate.resolve(undefined);
      const results = await Promise.allSettled(runs.splice(0));
      gate = Promise.withResolvers();
      return results.map((result) => (result.status === 'fulfilled' ? 'done' : String(result.reason)));
    },
    setToken: (value: string) => {
      cmsToken = value;
    },
  };
}

test('a publish is on a static host when the deploy workflow has built and deployed it', async () => {
  const { cms, pages, host, publish, goOn, setToken } = await setUp();
  for (const { from, ...move } of moves)
    cms.put('redirect', {
      documentId: from.replaceAll('/', ''),
      from,
      kind: move.status === 301 ? 'moved' : 'gone',
      ...(move.to && { to: move.to }),
    });
  await publish('Pierwszy tytuł');
  await until(() => host.status?.state === 'sent');
  expect(host.status).toMatchObject({ name: 'GitHub', cursor: null });
  expect((await pages.get('/nowe/')).status).toBe(404);
  expect(await goOn()).toEqual(['done']);
  await until(() => host.status?.state === 'arrived', 20_000);
  expect(host.status?.cursor).toBe(3);
  expect(await (await pages.get('/nowe/')).text()).toContain('Pierwszy tytuł');
  expect(await (await pages.get('/stare/')).text()).toContain('url=/nowe/');
  expect((await pages.get('/dawne/')).status).toBe(404);

  // A workflow that fails leaves the site as it was, and the change on its way.
  setToken('expired');
  await publish('Drugi tytuł');
  await until(() => host.status?.state === 'sent');
  expect(await goOn()).toEqual([expect.stringMatching(/401|Command failed/)]);
  expect(await (await pages.get('/nowe/')).text()).toContain('Pierwszy tytuł');
  expect(host.status).toMatchObject({ state: 'sent', cursor: 3 });

  setToken(token);
  await publish('Trzeci tytuł');
  await until(() => host.status?.state === 'sent');
  expect(await goOn()).toEqual(['done']);
  await until(() => host.status?.state === 'arrived', 20_000);
  expect(await (await pages.get('/nowe/')).text()).toContain('Trzeci tytuł');
  await host.stop();
  await cms.close();
}, 180_000);

test('the command of all static hosts runs scripts/build.ts', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['build']).toMatch(/ scripts\/build\.ts$/);
  const docs = await readFile(join(root, 'docs/operating.md'), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(docs) ?? [];
  expect(parse(example)).toMatchObject({
    pages: { script: ['npx -y pnpm build'], artifacts: { paths: ['public'] } },
  });
});
