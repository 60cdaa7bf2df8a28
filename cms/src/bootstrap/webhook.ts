import type { Core } from '@strapi/strapi';
import { journalRowsEvent } from '../journal/append.ts';
import { log } from '../log.ts';
import { settings } from '../settings.ts';

const name = 'Publisher';

/**
 * Registers the one webhook, which wakes the publisher (HOOK_URL, with HOOK_SECRET as bearer token) when the journal has new
 * rows. Strapi's own events also fire for drafts, and for a file before it is deleted. All other webhooks are removed:
 * nobody could edit them (closed-routes.ts), and they would go on calling addresses that only the CMS can reach.
 */
export async function registerWebhook(strapi: Core.Strapi): Promise<void> {
  const { HOOK_URL: hook, HOOK_SECRET: secret } = settings();
  const store = strapi.get('webhookStore');
  const runner = strapi.get('webhookRunner');
  for (const old of await store.findWebhooks()) {
    await store.deleteWebhook(old.id);
    runner.remove(old);
    if (old.name !== name) log.warn({ name: old.name, url: old.url }, 'webhook removed');
  }
  if (!hook || !secret) return;
  store.addAllowedEvent('JOURNAL_ROWS', journalRowsEvent);
  const events = [journalRowsEvent];
  const url = hook.href;
  const headers = { Authorization: `Bearer ${secret}` };
  runner.add(await store.createWebhook({ id: '', name, url, headers, events, isEnabled: true }));
}
