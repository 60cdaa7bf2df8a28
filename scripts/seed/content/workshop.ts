import type { Entry } from '../types.ts';
import { activeCitizens2014 } from './workshop/active-citizens-2014.ts';
import { futureCityGame } from './workshop/future-city-game.ts';
import { identityOfThePlace } from './workshop/identity-of-the-place.ts';
import { pontDeClaix } from './workshop/pont-de-claix.ts';

export const workshops: Entry<'workshop'>[] = [
  futureCityGame,
  identityOfThePlace,
  activeCitizens2014,
  pontDeClaix,
];
