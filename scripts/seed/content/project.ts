import type { Entry } from '../types.ts';
import { activeCitizens } from './project/active-citizens.ts';
import { neighboursCircle } from './project/neighbours-circle.ts';
import { rehabilitation } from './project/rehabilitation.ts';
import { urbinclusion } from './project/urbinclusion.ts';
import { user } from './project/user.ts';

export const projects: Entry<'project'>[] = [
  rehabilitation,
  user,
  activeCitizens,
  neighboursCircle,
  urbinclusion,
];
