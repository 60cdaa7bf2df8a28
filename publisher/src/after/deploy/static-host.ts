import { includesStamp } from '@osiedle/shared/stamp';
import type { PublisherConfig, UploadConfig } from '../../process/config.ts';
import type { Logger } from '../../process/log.ts';
import type { Releases } from '../../releases/releases.ts';
import { callHook, type HookFault } from './call-hook.ts';
import { newDelivery, readDelivery, withSeen, writeDelivery, type Delivery } from './delivery.ts';
import { hostName } from './hook.ts';
import { needsSomebody, stateOf, type FailedCall, type HostStatus } from './host-status.ts';
import { usualPace, type Pace } from './pace.ts';
import { readPublicStamp, type PublicStamp } from './public-stamp.ts';

/** What the static host needs to know of the publisher. */
export interface HostSurroundings {
  config: Pick<PublisherConfig, 'deploy' | 'dataDir' | 'siteUrl'>;
  releases: Pick<Releases, 'current'>;
  /** Whether publishing is held: the host would build what a rollback has just taken off. */
  isHeld: () => boolean;
  /** Uploads the live release. @returns why that failed */
  upload: (config: UploadConfig, signal: AbortSignal) => Promise<HookFault | undefined>;
  log: Logger;
}

/**
 * Tells a static host of each release, and looks at the public address until that answers with it. Of publishes in a burst
 * it tells once, of the newest. Only one request is under way. What is untold outlives the process.
 */
export class StaticHost {
  readonly #surroundings: HostSurroundings;
  readonly #pace: Pace;
  #delivery: Delivery | undefined;
  #fault: FailedCall | null = null;
  #seen: PublicStamp | null = null;
  /** Failed calls in a row, and looks since the last call. */
  #failures = 0;
  #looks = 0;
  /** When the burst began that is not told of yet, like all instants here by `performance.now()`. */
  #burstSince: number | undefined;
  #dueAt = 0;
  /** No call may be made before. */
  #notBefore = 0;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> | undefined;
  #saving: Promise<void> = Promise.resolve();
  readonly #stopping = new AbortController();
  #hasReportedLate = false;

  constructor(surroundings: HostSurroundings, pace: Pace = usualPace) {
    this.#surroundings = surroundings;
    this.#pace = pace;
    if (surroundings.config.deploy) this.#delivery = readDelivery(surroundings.config.dataDir);
  }

  /** Null where no static host is set, or nothing has been released. */
  get status(): HostStatus | null {
    const { deploy } = this.#surroundings.config;
    if (!deploy || !this.#delivery) return null;
    const { release, sentAt, arrivedAt, arrivals } = this.#delivery;
    return {
      name: hostName(deploy),
      state: stateOf(this.#delivery, this.#fault, this.#pace.late),
      release: release.id,
      sentAt,
      arrivedAt,
      cursor: arrivals.at(-1)?.cursor ?? null,
      arrivals,
      fault: this.#fault,
      seen: this.#seen,
    };
  }

  /** Takes notice of the live release, after each run and command. */
  notice(): void {
    const { config, releases } = this.#surroundings;
    const { current } = releases;
    if (!config.deploy || !current || current.isPartial || this.#isHeld()) return;
    const { id, run, cursor, now } = current;
    // Ids begin anew where somebody has removed the releases.
    if (this.#delivery?.run !== run || this.#delivery.release.stamp.now !== now) {
      this.#save(newDelivery({ id, stamp: { cursor, now } }, run, this.#delivery));
      const since = (this.#burstSince ??= performance.now());
      this.#dueAt = Math.min(performance.now() + this.#pace.quiet, since + this.#pace.longestBurst);
      this.#hasReportedLate = false;
    } else if (this.#delivery.arrivedAt) {
      // Rows that change no byte are there with the release.
      this.#save(withSeen(this.#delivery, cursor, true));
    }
    this.#schedule();
  }

  /** Ends a request that is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#saving;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#stopping.signal.aborted || this.#turn || !this.#delivery) return;
    const { sentAt, arrivedAt } = this.#delivery;
    if (sentAt ? arrivedAt : this.#isHeld()) return;
    const dueAt = sentAt ? this.#dueAt : Math.max(this.#dueAt, this.#notBefore);
    this.#timer = setTimeout(
      () => {
        this.#turn = this.#takeTurn().finally(() => {
          this.#turn = undefined;
          this.#schedule();
        });
      },
      Math.max(0, dueAt - performance.now()),
    );
  }

  async #takeTurn(): Promise<void> {
    const told = this.#delivery;
    const { deploy } = this.#surroundings.config;
    if (!told || !deploy || (!told.sentAt && this.#isHeld())) return;
    if (!told.sentAt) {
      this.#burstSince = undefined;
      const fault =
        deploy.kind === 'upload'
          ? await this.#surroundings.upload(deploy, this.#stopping.signal)
          : await callHook(deploy, told.release, this.#limit());
      if (this.#stopping.signal.aborted) return;
      this.#fault = fault ? { ...fault, at: new Date().toISOString() } : null;
      if (this.#fault) this.#failed(this.#fault, told);
      else this.#sent(told);
      // The address may show it for another reason.
      if (!this.#fault) return;
    }
    await this.#look();
  }

  #sent(told: Delivery): void {
    this.#failures = this.#looks = this.#notBefore = 0;
    this.#surroundings.log.info({ release: told.release.id }, 'the static host was told of the release');
    // Meanwhile there may be a newer one, which the host has to be told of too.
    if (this.#delivery?.run !== told.run) return;
    this.#dueAt = performance.now() + this.#pace.firstLook;
    this.#save({ ...this.#delivery, sentAt: new Date().toISOString() });
  }

  #failed(fault: FailedCall, { release, run }: Delivery): void {
    const { firstRetry, longestRetry, rareRetry, shortestRareRetry } = this.#pace;
    this.#failures += 1;
    const isRare = needsSomebody(fault);
    const backoff = Math.min(firstRetry * 2 ** (this.#failures - 1), longestRetry);
    const wait = isRare ? rareRetry : Math.max(backoff, fault.retryAfterMs ?? 0);
    const now = performance.now();
    this.#notBefore = now + (isRare ? shortestRareRetry : wait);
    // A newer release is as good a reason to try as time.
    this.#dueAt = this.#delivery?.run === run ? now + wait : this.#notBefore;
    const { log } = this.#surroundings;
    const fields = { release: release.id, fault: fault.message };
    if (isRare) log.error(fields, 'the static host refuses the call: somebody has to mend it');
    else log.warn(fields, 'the static host could not be told of the release, and will be told again');
  }

  async #look(): Promise<void> {
    const { config, releases, log } = this.#surroundings;
    const { firstLook, longestLook, late, lateLook } = this.#pace;
    const seen = await readPublicStamp(config.siteUrl, this.#limit());
    const delivery = this.#delivery;
    if (!delivery || this.#stopping.signal.aborted) return;
    this.#seen = seen;
    if ('stamp' in seen) {
      const { stamp } = seen;
      const isAll = includesStamp(stamp, delivery.release.stamp);
      const { current } = releases;
      const isCurrent = isAll && current?.run === delivery.run;
      const cursor = isCurrent ? Math.max(stamp.cursor, current.cursor) : stamp.cursor;
      this.#save(withSeen(delivery, cursor, isAll));
      if (isAll) {
        if (!delivery.arrivedAt)
          log.info({ release: delivery.release.id }, 'the public address answers with the release');
        return;
      }
    }
    if (!delivery.sentAt) return;
    const isLate = stateOf(delivery, null, late) === 'late';
    const pause = isLate ? lateLook : Math.min(firstLook * 1.5 ** this.#looks, longestLook);
    this.#looks += 1;
    this.#dueAt = performance.now() + pause;
    if (!isLate || this.#hasReportedLate) return;
    this.#hasReportedLate = true;
    log.error(
      { release: delivery.release.id, seen },
      'the static host was told of the release, and does not show it: look into its own log of builds',
    );
  }

  /** An upload brings the very release that a rollback has made live. */
  #isHeld(): boolean {
    const { config, isHeld } = this.#surroundings;
    return config.deploy?.kind !== 'upload' && isHeld();
  }

  /** How long one request may take. */
  #limit(): AbortSignal {
    return AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(this.#pace.timeout)]);
  }

  #save(delivery: Delivery): void {
    if (delivery === this.#delivery) return;
    this.#delivery = delivery;
    const { config, log } = this.#surroundings;
    this.#saving = this.#saving
      .then(() => writeDelivery(config.dataDir, delivery))
      .catch((err: unknown) => {
        log.error({ err }, 'how far the release is on its way to the static host could not be written');
      });
  }
}
