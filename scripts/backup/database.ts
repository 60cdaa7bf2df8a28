/** A database, as backup and restore use it. */
export interface BackupDatabase {
  kind: 'sqlite' | 'postgres';
  /** The snapshot's name in the backup's folder. */
  file: string;
  version: () => Promise<string>;
  /** Writes all that is committed at one instant to a new file, while others go on writing. @throws Fault */
  snapshot: (file: string) => Promise<void>;
  /** Whether a snapshot can be read to its end. @returns what is wrong with it */
  problemsOf: (file: string) => Promise<string[]>;
  /** The names in `public/uploads` that a snapshot speaks of. */
  uploadsIn: (file: string) => Promise<Set<string>>;
  /** @throws Fault when the database to restore to cannot be reached, or holds anything */
  checkEmpty: () => Promise<void>;
  /** Restores a snapshot: wholly, or not at all. @throws Fault */
  restore: (file: string) => Promise<void>;
}

/** The uploads that are named in what a database holds of them: addresses, in columns and within JSON. */
export function uploadNamesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\/uploads\/([\w.-]+)/g)].map((match) => match[1] ?? ''));
}
