import { isLocale, types, type Locale, type TypeName } from '@osiedle/shared';
import { remedyFor, type FileFault } from './faults.ts';
import { listFolder, readText } from './folder.ts';
import { readMoment } from './moments.ts';
import { parseYaml, YamlFault } from './yaml.ts';

/** When a document of a type was last withdrawn in a language: feeds have that date. */
export interface Withdrawal {
  type: TypeName;
  locale: Locale | null;
  /** ISO 8601. */
  at: string;
}

export const withdrawalsFile = 'withdrawals.yaml';

/** Reads the last withdrawals of a folder of content; none without their file. */
export async function readWithdrawalsFile(folder: string, faults: FileFault[]): Promise<Withdrawal[]> {
  if (!(await listFolder(folder)).files.includes(withdrawalsFile)) return [];
  const note = (line: number, message: string): void => {
    faults.push({ file: withdrawalsFile, line, message });
  };
  try {
    const rows = parseYaml(await readText(folder, withdrawalsFile));
    if (rows.is !== 'list') throw new YamlFault(rows.line, 'A list is expected here. Export it again.');
    return rows.items.flatMap((row): Withdrawal[] => {
      const entries = row.is === 'map' ? row.entries : [];
      const text = (name: string): string | undefined => {
        const value = entries.find(({ key }) => key === name)?.value;
        return value?.is === 'scalar' ? value.source : undefined;
      };
      const [type = '', locale, at] = [text('type'), text('locale'), readMoment(text('at') ?? '')];
      if (!(type in types))
        note(row.line, `There is no type “${type}”. ${remedyFor(type, Object.keys(types))}`);
      else if (!at) note(row.line, 'It needs a moment: at: 2026-12-12 17:00.');
      else if (locale !== undefined && !isLocale(locale))
        note(row.line, `“${locale}” is not a language of the site.`);
      else return [{ type: type as TypeName, locale: locale ?? null, at }];
      return [];
    });
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    note(error.line, error.message);
    return [];
  }
}
