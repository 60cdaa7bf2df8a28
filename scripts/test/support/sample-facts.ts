/** The dates, places and relations in the sources, as the files of the sample must have them. */

const day = (startsAt: string, endsAt?: string) => ({ startsAt, endsAt, datePrecision: 'day' });

export const facts = [
  {
    key: 'project/rehabilitation',
    // "From 2012", and no source tells when it ended: a first day alone would say that it runs.
    startsOn: undefined,
    endsOn: undefined,
  },
  { key: 'project/user', startsOn: '2013-02-01', endsOn: '2015-04-30', datePrecision: 'day' },
  {
    key: 'project/active-citizens',
    startsOn: '2013-12-01',
    endsOn: '2014-06-30',
    datePrecision: 'month',
  },
  {
    key: 'project/neighbours-circle',
    startsOn: undefined,
    endsOn: '2017-06-30',
    datePrecision: 'month',
  },
  {
    key: 'project/urbinclusion',
    startsOn: '2016-01-01',
    endsOn: '2019-12-31',
    datePrecision: 'year',
  },

  { key: 'meeting/2013-04-ugorek', ...day('2013-04-24'), neighbourhoods: ['ugorek'] },
  {
    key: 'meeting/2013-06-support-group',
    startsAt: '2013-06-01',
    datePrecision: 'month',
    kind: 'localGroup',
  },
  { key: 'meeting/2013-09-support-group', ...day('2013-09-28'), kind: 'localGroup' },
  { key: 'meeting/2014-04-support-group', ...day('2014-04-28'), place: 'school-xiv-hall' },
  { key: 'meeting/2014-07-user-krakow', ...day('2014-07-03', '2014-07-04'), place: 'azory-paths' },
  { key: 'meeting/2015-04-user-grenoble', ...day('2015-04-09', '2015-04-10'), place: 'grenoble' },
  { key: 'meeting/2017-01-urbinclusion', ...day('2017-01-31', '2017-02-01'), kind: 'seminar' },
  { key: 'meeting/2018-04-urbinclusion', ...day('2018-04-19', '2018-04-20'), kind: 'seminar' },
  { key: 'meeting/2019-03-urbinclusion', ...day('2019-03-27', '2019-03-28'), kind: 'conference' },
  { key: 'meeting/2013-study-visit-gdansk', kind: 'studyVisit', datePrecision: 'year' },

  { key: 'workshop/future-city-game', ...day('2012-11-28', '2012-11-29'), place: 'ugorek-estate' },
  { key: 'workshop/identity-of-the-place', ...day('2013-11-14'), neighbourhoods: ['azory'] },
  { key: 'workshop/pont-de-claix', ...day('2014-05-13'), place: 'pont-de-claix' },
  {
    key: 'workshop/active-citizens-2014',
    startsAt: '2014-03-01',
    datePrecision: 'season',
    neighbourhoods: ['azory', 'ugorek', 'olsza-ii'],
  },

  {
    key: 'festival/easter-fete',
    ...day('2014-04-13'),
    place: 'azory-square',
    organisers: ['city-hall', 'polytechnic', 'vademecum'],
  },
  { key: 'festival/autumn-clean-up', ...day('2014-11-09'), place: 'azory-square' },
  { key: 'festival/christmas-singing', ...day('2016-12-17'), place: 'jedrus', kind: 'concert' },
  { key: 'festival/children-contest', kind: 'contest', datePrecision: 'year', projects: ['user'] },

  { key: 'document/local-action-plan', kind: 'plan', neighbourhoods: ['azory'] },
  { key: 'document/resolution', kind: 'resolution', issuedOn: '2012-07-11' },
  { key: 'document/urbinclusion-results', kind: 'report' },
] as const;
