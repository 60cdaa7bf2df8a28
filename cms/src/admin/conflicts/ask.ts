import { createElement } from 'react';
import type { Conflict } from '../../conflicts/conflict.ts';
import { loadedHeader } from '../../conflicts/headers.ts';
import { askInDialog } from '../dialog/index.tsx';
import { conflictText } from '../messages/conflicts.ts';
import { refusalResponse } from '../saving/intercept-saves.ts';
import { updateSaveState } from '../saving/save-state.ts';
import { openForm } from '../versions/index.ts';
import { bodyAfter, compareVersions, type RefusedSave } from './compare.ts';
import { DeedConflict, type Deed, type DeedDecision } from './DeedConflict.tsx';
import { loadStored } from './reload.ts';
import { firstId, SaveConflict, conflictTitleId, type SaveDecision } from './SaveConflict.tsx';
import { whoSaved } from './who.ts';

/** What to send in place of a refused request, or the refusal that Strapi gets. */
type Outcome = { again: RequestInit } | { refusal: Response };

/** Asks the editor what becomes of a request that was refused because of others' changes. */
export async function settleConflicts(url: URL, init: RequestInit, conflicts: Conflict[]): Promise<Outcome> {
  const cms = (window.strapi as unknown as { backendURL: string }).backendURL;
  const path = url.href.slice(cms.length).split('?', 1)[0] ?? '';
  const headers = new Headers(init.headers);
  headers.set(loadedHeader, seenVersions(headers.get(loadedHeader) ?? '', conflicts));
  const deed = deedOf(path, init.method);
  const [conflict] = conflicts;
  if (deed || !conflict) {
    const decision = await askOfDeed(conflicts, deed ?? 'publish');
    if (decision === 'anyway') return { again: { ...init, headers } };
    // The history is opened from a form.
    const entry = deed === 'restore' ? openForm()?.path : path;
    return { refusal: refuse(conflicts, decision === 'load' ? entry : undefined) };
  }
  const sent = JSON.parse(init.body as string) as Record<string, unknown>;
  const save: RefusedSave = { cms, path, query: languageOf(url), headers, sent };
  const comparison = await compareVersions(save, conflict);
  const decision = await askInDialog<SaveDecision>({
    titleId: conflictTitleId,
    focusId: firstId,
    closed: { kind: 'back' },
    width: '88rem',
    render: (answer) => createElement(SaveConflict, { conflict, comparison, answer }),
  });
  if (decision.kind !== 'overwrite')
    return { refusal: refuse(conflicts, decision.kind === 'load' ? path : undefined) };
  const uid = /types\/([^/]+)/.exec(path)?.[1] ?? '';
  const body = JSON.stringify(bodyAfter(comparison, uid, sent, decision.keptTheirs));
  return { again: { ...init, headers, body } };
}

/** What the action of a request is called; undefined for one that saves a form. */
function deedOf(path: string, method = 'GET'): Deed | undefined {
  if (method === 'DELETE') return 'delete';
  if (path.startsWith('/history/')) return 'restore';
  const action = /\/actions\/(\w+)$/.exec(path)?.[1];
  return action && action !== 'publish' ? (action as Deed) : undefined;
}

function languageOf({ searchParams }: URL): string {
  const locale = searchParams.get('locale');
  return locale ? `?locale=${encodeURIComponent(locale)}` : '';
}

/** The versions that a request was made for, with those that the editor has now been told of. */
function seenVersions(loaded: string, conflicts: Conflict[]): string {
  if (!loaded.includes('=')) return conflicts[0]?.version ?? loaded;
  const seen = new Map(conflicts.map(({ documentId, version }) => [documentId, version]));
  return loaded
    .split(',')
    .map((one) => {
      const [id = '', version = ''] = one.split(/=(.*)/);
      return `${id}=${seen.get(id) ?? version}`;
    })
    .join(',');
}

function askOfDeed(conflicts: Conflict[], deed: Deed): Promise<DeedDecision> {
  return askInDialog<DeedDecision>({
    titleId: conflictTitleId,
    focusId: firstId,
    closed: 'leave',
    render: (answer) => createElement(DeedConflict, { conflicts, deed, answer }),
  });
}

/** The refusal as the form shows it. @param load the path of what is read anew */
function refuse(conflicts: Conflict[], load?: string): Response {
  const [conflict] = conflicts;
  const what = conflictText(load ? 'loaded' : 'notDone');
  const message = conflict ? `${what} ${whoSaved(conflict)}` : what;
  const response = refusalResponse({ reason: { message }, errors: [], isUncertain: false }, 409);
  if (load) {
    // There is nothing left to save.
    updateSaveState({ refused: undefined });
    // Strapi's form first learns that its save has ended.
    setTimeout(() => loadStored(load));
  }
  return response;
}
