import type { Entry } from '../types.ts';
import { autumnCleanUp } from './festival/autumn-clean-up.ts';
import { childrenContest } from './festival/children-contest.ts';
import { christmasSinging } from './festival/christmas-singing.ts';
import { easterFete } from './festival/easter-fete.ts';

export const festivals: Entry<'festival'>[] = [childrenContest, easterFete, autumnCleanUp, christmasSinging];
