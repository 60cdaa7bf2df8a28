import type { Core } from '@strapi/strapi';

const name = 'Publisher';

/** What can change the site. Saved drafts send `entry.update` too; the publisher finds then that nothing changed. */
const events = [
  'entry.create',
  'entry.update',
  'entry.delete',
  'entry.publish',
  'entry.unpublish',
  'media.create',
  'media.update',
  'media.delete',
];

/** Registers the webhook that wakes the publisher (HOOK_URL, with HOOK_SECRET as bearer token). */
export async function webhook(strapi: Core.Strapi): Promise<void> {
  const { HOOK_URL: url, HOOK_SECRET: secret } = process.env;
  const store = strapi.get('webhookStore');
  const runner = strapi.get('webhookRunner');
  for (const old of await store.findWebhooks()) {
    if (old.name !== name) continue;
    await store.deleteWebhook(old.id);
    runner.remove(old);
  }
  if (!url || !secret) return;
  const headers = { Authorization: `Bearer ${secret}` };
  runner.add(await store.createWebhook({ id: '', name, url, headers, events, isEnabled: true }));
}
