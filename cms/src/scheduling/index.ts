import type { Core } from '@strapi/strapi';
import { log } from '../log.ts';
import { fail, perform } from './perform.ts';
import { holdBackRestored } from './restored.ts';
import { registerScheduleRoutes } from './routes.ts';
import { Scheduler } from './scheduler.ts';
import { forgetOldSchedules, readSchedules, registerSchedulesTable } from './table.ts';

const schedulers = new WeakMap<Core.Strapi, Scheduler>();

/** Registers what publishes and withdraws entries at the time that somebody has set. */
export function registerScheduling(strapi: Core.Strapi): void {
  registerSchedulesTable(strapi);
  const scheduler = new Scheduler({
    read: (count) => readSchedules(strapi, { state: 'due' }, count),
    perform: (due) => perform(strapi, due),
    giveUp: (due) => fail(strapi, due, 'fault'),
    tell: (error, fault) => log.error(error, fault),
  });
  schedulers.set(strapi, scheduler);
  registerScheduleRoutes(strapi, scheduler);
}

/** Begins as soon as the CMS listens: commands that load Strapi beside it publish nothing. */
export async function scheduleWithServer(strapi: Core.Strapi): Promise<void> {
  await holdBackRestored(strapi);
  await forgetOldSchedules(strapi);
  strapi.server.httpServer.once('listening', () => schedulers.get(strapi)?.wake());
}

/** Ends with what is being done. */
export async function stopScheduling(strapi: Core.Strapi): Promise<void> {
  await schedulers.get(strapi)?.stop();
}
