import type { Entry } from '../types.ts';
import { feteChecklist } from './document/fete-checklist.ts';
import { localActionPlan } from './document/local-action-plan.ts';
import { resolution } from './document/resolution.ts';
import { urbinclusionResults } from './document/urbinclusion-results.ts';

export const documents: Entry<'document'>[] = [
  resolution,
  localActionPlan,
  urbinclusionResults,
  feteChecklist,
];
