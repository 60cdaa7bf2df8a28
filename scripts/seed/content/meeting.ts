import type { Entry } from '../types.ts';
import { studyVisitGdansk } from './meeting/study-visit-gdansk.ts';
import { supportGroupJune2013 } from './meeting/support-group-2013-06.ts';
import { supportGroupSeptember2013 } from './meeting/support-group-2013-09.ts';
import { supportGroupApril2014 } from './meeting/support-group-2014-04.ts';
import { ugorek2013 } from './meeting/ugorek-2013.ts';
import { urbinclusion2017 } from './meeting/urbinclusion-2017.ts';
import { urbinclusion2018 } from './meeting/urbinclusion-2018.ts';
import { urbinclusion2019 } from './meeting/urbinclusion-2019.ts';
import { userGrenoble2015 } from './meeting/user-grenoble-2015.ts';
import { userKrakow2014 } from './meeting/user-krakow-2014.ts';

export const meetings: Entry<'meeting'>[] = [
  ugorek2013,
  supportGroupJune2013,
  supportGroupSeptember2013,
  studyVisitGdansk,
  supportGroupApril2014,
  userKrakow2014,
  userGrenoble2015,
  urbinclusion2017,
  urbinclusion2018,
  urbinclusion2019,
];
