import { errors } from '@strapi/utils';
import { readingLittle } from '../../publishing/slugs.ts';

interface Context {
  params: { id?: string };
}
type Action = (context: Context) => Promise<unknown>;
interface Plugin {
  services: { uid: Parameters<typeof readingLittle>[0] };
  controllers: { 'collection-types': { publish: Action; update: Action } };
}

/**
 * Keeps what an editor wrote when a publish is refused. Strapi takes back the saving along with the publishing, and where
 * the language is a new one its form then comes back empty.
 */
export default (plugin: Plugin): Plugin => {
  const controller = plugin.controllers['collection-types'];
  const { publish } = controller;
  controller.publish = async (context) => {
    try {
      return await publish(context);
    } catch (refusal) {
      // A new entry has no id yet; its form stays as it is.
      if (refusal instanceof errors.ValidationError && context.params.id) {
        await controller.update(context).catch(() => undefined);
      }
      throw refusal;
    }
  };
  plugin.services.uid = readingLittle(plugin.services.uid);
  return plugin;
};
