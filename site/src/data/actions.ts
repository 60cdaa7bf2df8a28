import { textIn, type Content, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import { nameIn, placeFor, type Worded } from './named.ts';
import { shownLink, type ShownLink } from './site-links.ts';

type Action = Content<'project'>['actions'][number];

/** What became of an action; `unknown` if nobody has said. */
export type ActionState = NonNullable<Action['state']> | 'unknown';

/** An action of a plan, as readers of one language get it. */
export interface ShownAction {
  asked: Worded;
  state: ActionState;
  outcome: Worded | undefined;
  carriedOut: Worded | undefined;
  year: number | undefined;
  /** Where it is: the place, and the neighbourhood if the page is not that neighbourhood's. */
  where: Worded[];
  link: ShownLink | undefined;
  source: ShownLink | undefined;
}

/** The actions of one project's plan. */
export interface Plan {
  project: Content<'project'>;
  actions: ShownAction[];
}

/** The actions of a project, in the plan's order. One without words is left out. */
export const actionsOf = derived(
  'actionsOf',
  (store: Store, locale: Locale, project: string): ShownAction[] =>
    shownActions(store, locale, store.find('project', locale, project)?.actions ?? []),
);

/** The plans with actions in a neighbourhood, each with those alone. */
export const plansIn = derived('plansIn', (store: Store, locale: Locale, neighbourhood: string): Plan[] =>
  plannedProjects(store, locale).flatMap((id) => {
    const project = store.find('project', locale, id);
    if (!project) return [];
    const isOfAll = project.neighbourhoods.includes(neighbourhood);
    const here = project.actions.filter((one) =>
      one.neighbourhood === undefined ? isOfAll : one.neighbourhood === neighbourhood,
    );
    const actions = shownActions(store, locale, here, neighbourhood);
    return actions.length > 0 ? [{ project, actions }] : [];
  }),
);

/** The ids of the projects that have actions, the newest first. */
const plannedProjects = derived('plannedProjects', (store: Store, locale: Locale): string[] =>
  store
    .all('project', locale)
    .filter(({ actions }) => actions.length > 0)
    .map(({ documentId }) => documentId),
);

/** How many actions there are in each state, in the order of the states. */
export function countStates(actions: ShownAction[]): [ActionState, number][] {
  const states: ActionState[] = ['done', 'underWay', 'planned', 'dropped', 'unknown'];
  return states
    .map((state): [ActionState, number] => [state, actions.filter((one) => one.state === state).length])
    .filter(([, count]) => count > 0);
}

function shownActions(
  store: Store,
  locale: Locale,
  actions: Action[],
  neighbourhood?: string,
): ShownAction[] {
  return actions.flatMap((action) => {
    const asked = textIn(locale, action.asked);
    if (!asked) return [];
    const around = action.neighbourhood === neighbourhood ? undefined : action.neighbourhood;
    const named = around === undefined ? undefined : store.find('neighbourhood', around);
    return {
      asked,
      state: action.state ?? 'unknown',
      outcome: textIn(locale, action.outcome),
      carriedOut: textIn(locale, action.carriedOut),
      year: action.year,
      where: [
        ...[placeFor(store, action.place, locale)?.name ?? []].flat(),
        ...(named ? [nameIn(locale, named.name)] : []),
      ],
      link: linkTo(store, locale, action.link),
      source: linkTo(store, locale, action.source),
    };
  });
}

/** A link by the title of what it leads to, or else by its host. */
function linkTo(store: Store, locale: Locale, link: string | undefined): ShownLink | undefined {
  if (link === undefined) return undefined;
  const host = URL.parse(link)?.host || undefined;
  return shownLink(store, locale, { link, name: host === undefined ? {} : { default: host, second: host } });
}
