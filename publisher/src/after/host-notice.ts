import type { BackgroundTask } from './background-tasks.ts';
import type { StaticHost } from './deploy/static-host.ts';

/** A task that tells the static host of the stages of a run that came after the run: the sitemap is uploaded, too. */
export function hostNotice(host: Pick<StaticHost, 'notice'>): BackgroundTask {
  return {
    name: 'static host',
    quietMs: 0,
    step: () => {
      host.notice();
      return Promise.resolve(true);
    },
  };
}
