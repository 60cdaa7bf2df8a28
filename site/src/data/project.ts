import type { Content, Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import { findEntries, rankEntry, newestFirst, type ListedEntry } from './entry.ts';
import { progressOf, type Progress } from './progress.ts';
import { namedOrganisation, type NamedOrganisation } from './named.ts';

type Project = Content<'project'>;
type Phase = Project['phases'][number];
type PartnerRole = Project['partners'][number]['role'];

const order: Record<Progress | 'unknown', number> = { running: 0, ahead: 1, over: 2, unknown: 3 };

/**
 * All projects of a language: running ones first, then those to come, then the others; the newest first in each group.
 */
export const projects = derived('projects', (store: Store, locale: Locale, now: Date): Project[] =>
  sortProjects(store.all('project', locale), now),
);

export function sortProjects(all: Project[], now: Date): Project[] {
  return newestFirst(all.map((project) => rankEntry('project', project)))
    .map(({ entry }) => ({ entry, rank: order[progressOf(entry, now) ?? 'unknown'] }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** Projects with the same progress. */
export interface ProjectGroup {
  progress: keyof typeof order;
  projects: Project[];
  /** How many more there are. */
  further: number;
}

/** The first projects of each progress, up to a number for each. No group is empty. */
export const projectsByProgress = derived(
  'projectsByProgress',
  (store: Store, locale: Locale, now: Date, most: Record<Progress | 'unknown', number>): ProjectGroup[] => {
    const all = projects(store, locale, now).map((project) => ({
      project,
      progress: progressOf(project, now) ?? ('unknown' as const),
    }));
    return [...new Set(all.map(({ progress }) => progress))].map((progress) => {
      const alike = all.filter((one) => one.progress === progress).map(({ project }) => project);
      // A note about one more project would take as much room as the project.
      const count = alike.length === most[progress] + 1 ? alike.length : most[progress];
      return { progress, projects: alike.slice(0, count), further: Math.max(0, alike.length - count) };
    });
  },
);

/** The newest running projects. */
export const firstProjects = derived(
  'firstProjects',
  (store: Store, locale: Locale, now: Date, count: number): Project[] =>
    projects(store, locale, now).slice(0, count),
);

/** A phase and its progress. */
export type PhaseProgress = Phase & { progress: Progress | undefined };

/**
 * The phases of a project by time. A phase without dates keeps its place after the one before it. Once a project is
 * over, all its phases are over, even those without an end.
 */
export function phasesOf(project: Project, now: Date): PhaseProgress[] {
  const isOver = progressOf(project, now) === 'over';
  let latest = '';
  return project.phases
    .map((phase) => {
      latest = phase.startsOn ?? phase.endsOn ?? latest;
      return { begin: latest, ...phase, progress: isOver ? ('over' as const) : progressOf(phase, now) };
    })
    .sort((one, other) => one.begin.localeCompare(other.begin))
    .map(({ begin: _, ...phase }) => phase);
}

/**
 * The place of today among a project's phases, if it is in none of them: before the phase with this index, or after
 * all.
 */
export function todayAmong(phases: PhaseProgress[], progress: Progress | undefined): number | undefined {
  if (progress === undefined || phases.some((phase) => phase.progress === 'running')) return undefined;
  // The progress of a phase without dates is unknown, so it does not count.
  const next = phases.findLastIndex((phase) => phase.progress === 'over') + 1;
  return progress === 'over' ? phases.length : next;
}

/** An organisation and its role. */
export interface NamedPartner {
  organisation: NamedOrganisation;
  role: PartnerRole;
}

/** The partners of a project, the leading ones first, otherwise in the editor's order. */
export function partnersOf(store: Store, project: Project, locale: Locale): NamedPartner[] {
  const partners: NamedPartner[] = [];
  for (const { organisation, role } of project.partners) {
    const found = organisation && store.find('organisation', organisation);
    if (found) partners.push({ organisation: namedOrganisation(found, locale), role });
  }
  return partners.sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
}

/** The organisations by role; roles and organisations keep the order of the partners. */
export function partnersByRole(
  partners: NamedPartner[],
): { role: PartnerRole; organisations: NamedOrganisation[] }[] {
  const roles = [...new Set(partners.map(({ role }) => role))];
  return roles.map((role) => ({
    role,
    organisations: partners.filter((one) => one.role === role).map(({ organisation }) => organisation),
  }));
}

/** All entries that belong to a project: events, news and documents, unordered. */
export function entriesOfProject(store: Store, locale: Locale, documentId: string): ListedEntry[] {
  const documents = store.find('project', locale, documentId)?.documents ?? [];
  return [
    ...store.entriesTied(locale, 'projects', documentId),
    ...findEntries(store, 'document', locale, documents).map((entry) => rankEntry('document', entry)),
  ];
}
