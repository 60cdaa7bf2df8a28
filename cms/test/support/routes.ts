import type { TestCms } from './cms.ts';

/** A request for one of Strapi's routes, with its parameters filled in. */
export interface RouteRequest {
  method: string;
  /** Strapi's path with the model filled in, as the table of permissions names it. */
  name: string;
  /** The path to request: of documents that exist to read, and of none to change. */
  path: string;
}

/** A layer of the router from Strapi's `listRoutes`; a plugin's middleware has no methods. */
interface Layer {
  path: string;
  methods: string[];
}

/** Content that exists and can be read. */
export interface RouteContent {
  /** The document id of a published meeting. */
  meeting: string;
  /** The address of a file. */
  file: string;
}

/** Every kind of model: with drafts, without, single, written by the system, and Strapi's own. */
const collections = [
  'api::meeting.meeting',
  'api::place.place',
  'api::redirect.redirect',
  'admin::user',
  'admin::api-token',
  'plugin::upload.file',
];
const singles = ['api::setting.setting', 'api::accessibility-declaration.accessibility-declaration'];

/** All routes of a running CMS; a route with a model in its path stands here once for each kind of model. */
export function allRoutes(cms: TestCms, content: RouteContent): RouteRequest[] {
  const layers = cms.strapi.server.listRoutes() as Layer[];
  return layers.flatMap(({ path, methods }) =>
    // `/_health` answers every method that Node knows.
    (path === '/_health' ? ['GET'] : methods)
      .filter((method) => method !== 'HEAD')
      .flatMap((method) => modelsOf(path).map((model) => requestFor(method, path, model, content))),
  );
}

function modelsOf(path: string): string[] {
  if (!/:model|:contentType|:uid/.test(path)) return [''];
  if (path.startsWith('/api/')) return ['api::meeting.meeting'];
  if (path.includes('/components/')) return ['content.picture'];
  return path.includes('single-types') ? singles : collections;
}

function requestFor(method: string, path: string, model: string, content: RouteContent): RouteRequest {
  const name = path.replace(/:model|:contentType|:uid/, model);
  const id = name.includes('meeting') ? content.meeting : '1';
  return {
    method,
    name,
    path: name
      .replace('/uploads/(.*)', content.file)
      .replace('((?!uploads/).+)', 'robots.txt')
      .replace(':targetField', 'projects')
      .replace(/(?<=\/):(?:id|documentId)/, method === 'GET' ? id : 'nothing-there')
      .replace(/(?<=\/):[a-zA-Z]+/g, 'nothing-there'),
  };
}

/** Whether a request ends the session that it is sent with. */
export function endsSession({ method, name }: RouteRequest): boolean {
  return method !== 'GET' && (name === '/admin/logout' || name === '/admin/users/me/sessions');
}
