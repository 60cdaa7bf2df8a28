import { localInstant } from '../../seed/time.ts';

/** The dates, places and relations in the sources, as the seed must write them. */

const day = (startsAt: string, endsAt?: string) => ({
  startsAt: localInstant(startsAt),
  endsAt: endsAt && localInstant(endsAt),
  datePrecision: 'day',
});

export const facts = [
  {
    type: 'project',
    key: 'rehabilitation',
    // "From 2012", and no source tells when it ended: a first day alone would say that it runs.
    startsOn: undefined,
    endsOn: undefined,
  },
  { type: 'project', key: 'user', startsOn: '2013-02-01', endsOn: '2015-04-30', datePrecision: 'day' },
  {
    type: 'project',
    key: 'active-citizens',
    startsOn: '2013-12-01',
    endsOn: '2014-06-30',
    datePrecision: 'month',
  },
  {
    type: 'project',
    key: 'neighbours-circle',
    startsOn: undefined,
    endsOn: '2017-06-30',
    datePrecision: 'month',
  },
  {
    type: 'project',
    key: 'urbinclusion',
    startsOn: '2016-01-01',
    endsOn: '2019-12-31',
    datePrecision: 'year',
  },

  { type: 'meeting', key: 'ugorek-2013', ...day('2013-04-24'), neighbourhoods: ['ugorek'] },
  {
    type: 'meeting',
    key: 'support-group-2013-06',
    startsAt: localInstant('2013-06-01'),
    datePrecision: 'month',
    kind: 'localGroup',
  },
  { type: 'meeting', key: 'support-group-2013-09', ...day('2013-09-28'), kind: 'localGroup' },
  { type: 'meeting', key: 'support-group-2014-04', ...day('2014-04-28'), place: 'school-xiv-hall' },
  { type: 'meeting', key: 'user-krakow-2014', ...day('2014-07-03', '2014-07-04'), place: 'azory-paths' },
  { type: 'meeting', key: 'user-grenoble-2015', ...day('2015-04-09', '2015-04-10'), place: 'grenoble' },
  { type: 'meeting', key: 'urbinclusion-2017', ...day('2017-01-31', '2017-02-01'), kind: 'seminar' },
  { type: 'meeting', key: 'urbinclusion-2018', ...day('2018-04-19', '2018-04-20'), kind: 'seminar' },
  { type: 'meeting', key: 'urbinclusion-2019', ...day('2019-03-27', '2019-03-28'), kind: 'conference' },
  { type: 'meeting', key: 'study-visit-gdansk', kind: 'studyVisit', datePrecision: 'year' },

  { type: 'workshop', key: 'future-city-game', ...day('2012-11-28', '2012-11-29'), place: 'ugorek-estate' },
  { type: 'workshop', key: 'identity-of-the-place', ...day('2013-11-14'), neighbourhoods: ['azory'] },
  { type: 'workshop', key: 'pont-de-claix', ...day('2014-05-13'), place: 'pont-de-claix' },
  {
    type: 'workshop',
    key: 'active-citizens-2014',
    startsAt: localInstant('2014-03-01'),
    datePrecision: 'season',
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
  },

  {
    type: 'festival',
    key: 'easter-fete',
    ...day('2014-04-13'),
    place: 'azory-square',
    organisers: ['city-hall', 'polytechnic', 'vademecum'],
  },
  { type: 'festival', key: 'autumn-clean-up', ...day('2014-11-09'), place: 'azory-square' },
  { type: 'festival', key: 'christmas-singing', ...day('2016-12-17'), place: 'jedrus', kind: 'concert' },
  { type: 'festival', key: 'children-contest', kind: 'contest', datePrecision: 'year', projects: ['user'] },

  { type: 'document', key: 'local-action-plan', kind: 'plan', neighbourhoods: ['azory'] },
  { type: 'document', key: 'resolution', kind: 'resolution', issuedOn: '2012-07-11' },
  { type: 'document', key: 'urbinclusion-results', kind: 'report' },
] as const;
