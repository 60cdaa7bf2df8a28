import { editorialTypes, type EditorialType } from '../../../shared/src/index.ts';
import { localDay } from '../time.ts';
import type { Entry, SampleContent } from '../types.ts';
import { accessibilityDeclaration } from './accessibility-declaration.ts';
import { documents } from './document.ts';
import { festivals } from './festival.ts';
import { meetings } from './meeting.ts';
import { neighbourhoods } from './neighbourhood.ts';
import { organisations } from './organisation.ts';
import { pages } from './page.ts';
import { places } from './place.ts';
import { projects } from './project.ts';
import { setting } from './setting.ts';
import { topics } from './topic.ts';
import { concert } from './upcoming/concert.ts';
import { dollWorkshop } from './upcoming/dolls.ts';
import { courtyardFete } from './upcoming/fete.ts';
import { newcomersWalk } from './upcoming/newcomers-walk.ts';
import { repairCafe } from './upcoming/repair-cafe.ts';
import { supportGroup } from './upcoming/support-group.ts';
import { exploratoryWalk } from './upcoming/walk.ts';
import { windowContest } from './upcoming/window-contest.ts';
import { updates } from './update.ts';
import { workshops } from './workshop.ts';

/** Of types that the sample tells nothing of. */
const noEntries = Object.fromEntries(editorialTypes.map((type) => [type, []])) as unknown as {
  [T in EditorialType]: Entry<T>[];
};

/**
 * Everything the sample site tells: what happened (the facts come from the public pages that each entry names), and
 * eight events that lie ahead of the day of `now` and say that they are samples.
 */
export function sampleContent(now: Date): SampleContent {
  const today = localDay(now);
  return {
    ...noEntries,
    setting,
    'accessibility-declaration': accessibilityDeclaration(today),
    neighbourhood: neighbourhoods,
    organisation: organisations,
    place: places,
    topic: topics,
    document: documents,
    project: projects,
    meeting: [...meetings, supportGroup(today), newcomersWalk(today)],
    workshop: [...workshops, exploratoryWalk(today), repairCafe(today), dollWorkshop(today)],
    festival: [...festivals, windowContest(today), concert(today), courtyardFete(today)],
    update: updates(today),
    page: pages,
  };
}
