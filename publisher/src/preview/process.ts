import { orExit } from '@osiedle/shared/settings';
import { readPublisherConfig } from '../process/config.ts';
import { createLog } from '../process/log.ts';
import { siteBundle } from '../render/bundle.ts';
import { DraftRenderer } from './draft-renderer.ts';
import type { FromRenderer, ToRenderer } from './messages.ts';

/** The process that renders drafts: the publisher starts it when somebody looks at one, and ends it afterwards. */
const config = orExit(() => readPublisherConfig(process.env));
const log = createLog('preview', config.logLevel);
const tell = (message: FromRenderer): void => void process.send?.(message);
// The parent's end of the channel keeps this process alive; `exit-with-parent` let go of it.
process.channel?.ref();

const site = await siteBundle(config, log)(new AbortController().signal);
tell({ files: site.files });
const access = { url: config.cmsUrl, token: config.cmsToken, timeoutMs: config.cmsTimeoutMs };
const renderer = new DraftRenderer(site, access, config.siteUrl, (message) => {
  log.error({ message }, 'could not render a draft');
});
await renderer.read();
process.on('message', ({ number, page }: ToRenderer) => {
  renderer.answer(page).then(
    (answer) => tell({ number, answer }),
    (error: unknown) => {
      log.error({ err: error }, 'could not render a draft');
      tell({ number, answer: { kind: 'fault', fault: 'rendering' } });
    },
  );
});
tell({ isReady: true });
log.info({ bytes: process.memoryUsage.rss() }, 'renders drafts');
