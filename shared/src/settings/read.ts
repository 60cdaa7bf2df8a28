import {
  settingNames,
  table,
  type Name,
  type Program,
  type SettingDescription,
  type SettingsOf,
} from './table.ts';
import { faultsTogether } from './together.ts';

export type Environment = Record<string, string | undefined>;

/** All faults in the settings of a program, each a sentence with its remedy. */
export class SettingsFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      faults.length === 1
        ? faults[0]
        : [`${faults.length} settings are wrong:`, ...faults.map((fault) => `- ${fault}`)].join('\n'),
    );
    this.faults = faults;
  }
}

/**
 * Reads the settings of a program. An empty variable counts as not set.
 * @throws SettingsFault with all faults at once
 */
export function readSettings<P extends Program>(program: P, environment: Environment): SettingsOf<P> {
  const values: Partial<Record<Name, unknown>> = {};
  const faults: string[] = [];
  for (const name of settingNames(program)) {
    const setting: SettingDescription = table[name];
    const text = environment[name] || setting.default;
    if (text !== undefined) {
      values[name] = setting.kind.read(text);
      if (values[name] === undefined) faults.push(faultOf(name, setting, text));
    } else if (setting.needs?.includes(program))
      faults.push(`${name} is not set: start everything with \`npx -y pnpm start\`, or set it.`);
  }
  faults.push(...faultsTogether(program, values, (name) => Boolean(environment[name])));
  if (faults.length > 0) throw new SettingsFault(faults);
  return values as SettingsOf<P>;
}

/** Reads settings. If they are wrong, prints the faults and remedies, without a stack trace, and exits with 1. */
export function orExit<Settings>(read: () => Settings): Settings {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function faultOf(name: Name, { kind }: SettingDescription, text: string): string {
  const is = kind.isSecret ? 'cannot be used (it is not shown here)' : `is “${text}”`;
  return `${name} ${is}: give ${kind.accepts}, such as ${kind.example}.`;
}
