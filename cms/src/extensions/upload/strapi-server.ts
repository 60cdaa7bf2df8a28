import { keepRemovedFiles } from '../../bin/files.ts';
import { acceptOnlyKnownTypes } from '../../uploads/accepted-files.ts';
import { nameByContentHash } from '../../uploads/content-hash.ts';
import { ignoreAttachments } from '../../uploads/ignore-attachments.ts';
import { askBeforeDeletion } from '../../uses/ask-first.ts';
import { replaceVariants } from '../../uploads/variants.ts';

interface Plugin {
  routes: { admin: { routes: Parameters<typeof askBeforeDeletion>[0][] } };
  services: {
    upload: Parameters<typeof acceptOnlyKnownTypes>[0];
    provider: Parameters<typeof nameByContentHash>[0];
    'image-manipulation': Parameters<typeof replaceVariants>[0];
  };
}

/** Strapi's upload plugin as Osiedle uses it: accepted types, file names and picture sizes, and
 * files that can come back. */
export default (plugin: Plugin): Plugin => {
  const { services, routes } = plugin;
  return {
    ...plugin,
    routes: { ...routes, admin: { ...routes.admin, routes: routes.admin.routes.map(askBeforeDeletion) } },
    services: {
      ...services,
      upload: acceptOnlyKnownTypes(ignoreAttachments(keepRemovedFiles(services.upload))),
      provider: nameByContentHash(services.provider),
      'image-manipulation': replaceVariants(services['image-manipulation']),
    },
  };
};
