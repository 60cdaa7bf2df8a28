import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { types, type TypeName } from '../../shared/src/index.ts';
import { Fault } from '../start/fault.ts';

/** What both commands take. */
export interface ContentArguments {
  folder: string;
  only?: TypeName[];
  isWithoutDrafts: boolean;
  isDryRun: boolean;
  overwrites: boolean;
}

const usage = {
  export: 'pnpm content:export DIR [--only workshop,meeting] [--no-drafts]',
  import: 'pnpm content:import DIR [--only workshop,meeting] [--no-drafts] [--dry-run] [--overwrite]',
};

/** Reads the arguments of a command. @throws Fault that says what it takes */
export function readContentArguments(verb: keyof typeof usage, args: string[]): ContentArguments {
  const isImport = verb === 'import';
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== '--'),
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        'no-drafts': { type: 'boolean', default: false },
        ...(isImport && {
          'dry-run': { type: 'boolean' as const, default: false },
          overwrite: { type: 'boolean' as const, default: false },
        }),
      },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new Error('One folder is needed.');
    const flags = values as Record<string, unknown>;
    return {
      // pnpm runs in the project's folder; the path is meant from where it was typed.
      folder: resolve(process.env['INIT_CWD'] ?? '.', folder),
      ...(values.only !== undefined && { only: typesNamed(values.only) }),
      isWithoutDrafts: values['no-drafts'],
      isDryRun: flags['dry-run'] === true,
      overwrites: flags['overwrite'] === true,
    };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(`${why}\nUsage: ${usage[verb]}`, { cause });
  }
}

function typesNamed(list: string): TypeName[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(name in types));
  if (unknown !== undefined)
    throw new Error(`There is no type “${unknown}”. Possible are: ${Object.keys(types).join(', ')}.`);
  return names as TypeName[];
}
