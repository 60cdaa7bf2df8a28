import { errors } from '@strapi/utils';

interface Context {
  params: { id?: string };
}
type Action = (context: Context) => Promise<unknown>;
interface Plugin {
  controllers: { 'collection-types': { publish: Action; update: Action } };
}

/**
 * Keeps what an editor wrote when a publish is refused. Strapi takes back the saving along with the publishing; the form
 * (src/admin/saving) keeps the words as well, but only until its window is closed.
 */
export default (plugin: Plugin): Plugin => {
  const controller = plugin.controllers['collection-types'];
  const { publish } = controller;
  controller.publish = async (context) => {
    try {
      return await publish(context);
    } catch (refusal) {
      // A new entry has no id yet; only its form has it.
      if (refusal instanceof errors.ValidationError && context.params.id) {
        await controller.update(context).catch(() => undefined);
      }
      throw refusal;
    }
  };
  return plugin;
};
