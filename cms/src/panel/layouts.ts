/**
 * How the panel lays out each type: rows of fields in the edit form, and the columns of the list. A field that is not
 * named here is not shown: the far ends of relations, and what the system sets.
 */

export interface Layout {
  /** The field that stands for an entry in lists and relation pickers. */
  mainField: string;
  sort?: string;
  order?: 'ASC' | 'DESC';
  list: string[];
  edit: string[][];
}

const head = [['title', 'slug'], ['summary']];
const pictures = [['cover'], ['gallery']];
const subjects = [['neighbourhoods', 'topics']];

const whenAndWhere = [
  ['startsAt', 'endsAt'],
  ['datePrecision', 'allDay'],
  ['occurrences'],
  ['eventStatus', 'statusNote'],
  ['attendanceMode', 'joinUrl'],
  ['place', 'organisers'],
  ['audience', 'registration'],
];

function event(kind: string[][], text: string[][]): Layout {
  return {
    mainField: 'title',
    sort: 'startsAt',
    order: 'DESC',
    list: ['title', 'startsAt', 'place', 'eventStatus'],
    edit: [
      ...head,
      ...whenAndWhere,
      ...kind,
      ['body'],
      ...text,
      ...pictures,
      ['projects', 'documents'],
      ...subjects,
      ['significantChanges'],
    ],
  };
}

export const layouts: Record<string, Layout> = {
  project: {
    mainField: 'title',
    sort: 'startsOn',
    order: 'DESC',
    list: ['title', 'programme', 'startsOn', 'endsOn'],
    edit: [
      ...head,
      ['programme', 'website'],
      ['startsOn', 'endsOn', 'datePrecision'],
      ['phases'],
      ['partners'],
      ['budget', 'grant', 'currency'],
      ['body'],
      ...pictures,
      ['documents'],
      ...subjects,
      ['significantChanges'],
    ],
  },
  meeting: event([['kind']], [['agenda'], ['minutes']]),
  workshop: event([['facilitators', 'hostCities'], ['capacity']], [['report']]),
  festival: event([['kind', 'rainDate'], ['programme']], [['report']]),
  update: {
    mainField: 'title',
    sort: 'date',
    order: 'DESC',
    list: ['title', 'date', 'importance'],
    edit: [
      ...head,
      ['date', 'importance'],
      ['body'],
      ['cover'],
      ['projects'],
      ...subjects,
      ['significantChanges'],
    ],
  },
  document: {
    mainField: 'title',
    sort: 'issuedOn',
    order: 'DESC',
    list: ['title', 'kind', 'issuedOn'],
    edit: [
      ...head,
      ['kind', 'issuedOn'],
      ['file', 'accessible'],
      ['body'],
      ['issuers'],
      ['cover'],
      ...subjects,
      ['significantChanges'],
    ],
  },
  page: {
    mainField: 'title',
    list: ['title', 'slug'],
    edit: [...head, ['body'], ['cover'], ['significantChanges']],
  },
  neighbourhood: {
    mainField: 'nameDefault',
    sort: 'order',
    list: ['nameDefault', 'districtDefault', 'order'],
    edit: [
      ['nameDefault', 'nameSecond'],
      ['slug', 'order'],
      ['districtDefault', 'districtSecond'],
      ['summaryDefault', 'summarySecond'],
      ['descriptionDefault'],
      ['descriptionSecond'],
      ['cover'],
    ],
  },
  organisation: {
    mainField: 'nameDefault',
    sort: 'nameDefault',
    list: ['nameDefault', 'cityDefault', 'website'],
    edit: [['nameDefault', 'nameSecond'], ['cityDefault', 'citySecond'], ['website']],
  },
  place: {
    mainField: 'nameDefault',
    sort: 'nameDefault',
    list: ['nameDefault', 'address', 'neighbourhood'],
    edit: [
      ['nameDefault', 'nameSecond'],
      ['address', 'neighbourhood'],
      ['cityDefault', 'citySecond'],
      ['accessDefault', 'accessSecond'],
      ['latitude', 'longitude'],
    ],
  },
  topic: {
    mainField: 'nameDefault',
    sort: 'nameDefault',
    list: ['nameDefault', 'nameSecond', 'slug'],
    edit: [
      ['nameDefault', 'nameSecond'],
      ['slug', 'slugSecond'],
      ['summaryDefault', 'summarySecond'],
    ],
  },
  redirect: {
    mainField: 'from',
    sort: 'from',
    list: ['from', 'kind', 'to'],
    edit: [['from'], ['kind', 'to']],
  },
  setting: {
    mainField: 'siteNameDefault',
    list: ['siteNameDefault'],
    edit: [
      ['siteNameDefault', 'siteNameSecond'],
      ['headlineDefault', 'headlineSecond'],
      ['introductionDefault', 'introductionSecond'],
      ['publisherDefault', 'publisherSecond'],
      ['publisherAddress'],
      ['contactEmail', 'contactPhone'],
    ],
  },
  'accessibility-declaration': {
    mainField: 'documentId',
    list: ['preparedOn'],
    edit: [
      ['conformance'],
      ['sitePublishedOn', 'siteUpdatedOn'],
      ['preparedOn', 'reviewedOn'],
      ['assessmentDefault', 'assessmentSecond'],
      ['limitationsDefault'],
      ['limitationsSecond'],
      ['contactDefault', 'contactSecond'],
      ['email', 'phone'],
      ['procedureDefault'],
      ['procedureSecond'],
      ['architectureDefault'],
      ['architectureSecond'],
      ['communicationDefault'],
      ['communicationSecond'],
    ],
  },
};

/** The field groups, by component uid. */
export const componentLayouts: Record<string, Layout> = {
  'content.picture': {
    mainField: 'altDefault',
    list: [],
    edit: [['file'], ['altDefault', 'altSecond'], ['decorative', 'credit']],
  },
  'event.occurrence': {
    mainField: 'startsAt',
    list: [],
    edit: [['startsAt', 'endsAt'], ['calledOff'], ['noteDefault', 'noteSecond']],
  },
  'festival.programme-item': {
    mainField: 'titleDefault',
    list: [],
    edit: [['startsAt'], ['titleDefault', 'titleSecond']],
  },
  'project.phase': {
    mainField: 'nameDefault',
    list: [],
    edit: [
      ['nameDefault', 'nameSecond'],
      ['startsOn', 'endsOn', 'datePrecision'],
    ],
  },
  'project.partner': {
    mainField: 'role',
    list: [],
    edit: [['organisation', 'role']],
  },
};
