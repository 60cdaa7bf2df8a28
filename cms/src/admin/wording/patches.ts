import type { DesignSystemMessageKey } from '../messages/design-system.ts';
import type { Patch } from '../patching/patch.ts';

const words = { name: 'designSystemText', from: 'src/admin/messages/design-system.ts' };
const said = (key: DesignSystemMessageKey): string => `designSystemText('${key}')`;

/** Puts a message in the place of English in Strapi's code; what stands around it names the place. */
const worded =
  (file: string) =>
  ([before, english, key]: [before: string, english: string, key: DesignSystemMessageKey]): Patch => ({
    file,
    find: new RegExp(`(${before})(?:"${english}"|'${english}')`, 'g'),
    by: `$1${said(key)}`,
    uses: words,
  });

const designSystem = (
  [
    ['clearLabel: \\w+ = ', 'Clear', 'clear'],
    ['closeLabel: \\w+ = ', 'Close modal', 'close'],
    ['loadingMessage: \\w+ = ', 'Loading content\\.\\.\\.', 'loading'],
    ['noOptionsMessage: \\w+ = \\(\\) => ', 'No results found', 'nothingFound'],
    ['placeholder: \\w+ = ', 'Select or enter a value', 'choose'],
    ['label: \\w+ = ', 'Choose date', 'chooseDay'],
    ['dateLabel: \\w+ = ', 'Choose date', 'chooseDay'],
    ['timeLabel: \\w+ = ', 'Choose time', 'chooseTime'],
    ['monthSelectLabel: \\w+ = ', 'Month', 'month'],
    ['yearSelectLabel: \\w+ = ', 'Year', 'year'],
    ['onLabel: \\w+ = ', 'On', 'on'],
    ['offLabel: \\w+ = ', 'Off', 'off'],
    ['label: \\w+ = ', 'Pagination', 'pages'],
    ['children: ', 'Loading', 'loading'],
  ] as [string, string, DesignSystemMessageKey][]
).map(worded('/@strapi/design-system/dist/index.mjs'));

export const wordingPatches: Patch[] = [
  ...designSystem,
  ...(
    [
      ['/components/LazyOutlet.mjs', 'children: ', 'Loading content\\.', 'loading'],
      ['/components/PageHelpers.mjs', 'children = ', 'Loading content\\.', 'loading'],
      ['/admin/src/components/Table.mjs', 'children = ', 'Loading content', 'loading'],
      ['/components/LeftMenu.mjs', 'label: ', 'Menu', 'menu'],
      ['/hooks/useAPIErrorHandler.mjs', 'return ', 'Unknown error occurred\\.', 'unknownFault'],
      ['/SearchAsset/SearchAsset.mjs', '(?:"aria-label"|label): ', '[sS]earch', 'search'],
      ['/BulkActions/PublishAction.mjs', 'label: ', 'name', 'name'],
      ['/BulkActions/PublishAction.mjs', 'label: ', 'status', 'state'],
      ['/BulkActions/PublishAction.mjs', 'label: ', 'Publication status', 'publication'],
      ['/i18n/dist/admin/components/LocaleTable.mjs', 'children: ', 'Actions', 'actions'],
      ['/upload/dist/admin/utils/displayedFilters.mjs', 'label: ', 'createdAt', 'created'],
      ['/upload/dist/admin/utils/displayedFilters.mjs', 'label: ', 'updatedAt', 'lastChanged'],
    ] as [string, string, string, DesignSystemMessageKey][]
  ).map(([file, ...place]) => worded(file)(place)),
  {
    // Strapi offers to filter by, and to show as a column, fields under the labels that are stored, and its own under their names in code.
    file: '/hooks/useDocumentLayout.mjs',
    find: /list: listLayout,/,
    by: 'list: wordedList(listLayout, model),',
    uses: { name: 'wordedList', from: 'src/admin/wording/list-words.ts' },
  },
  {
    // Columns can be all fields that are in no form, too.
    file: '/ListView/components/ViewSettingsMenu.mjs',
    find: /\.filter\(\(name\)=>(?=checkIfAttributeIsDisplayable)/,
    by: '$&isWorded(model, name) && ',
    uses: { name: 'isWorded', from: 'src/admin/wording/list-words.ts' },
  },
  {
    // Lists show a choice as its value in code.
    file: '/TableCells/CellValue.mjs',
    find: /return toString\(formattedValue\)/,
    by: "if (type === 'enumeration' && value) formattedValue = formatMessage({ id: value, defaultMessage: value });\n    $&",
  },
];
