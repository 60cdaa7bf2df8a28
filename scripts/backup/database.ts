/** The operations on a database that backup and restore need. */
export interface BackupDatabase {
  kind: 'sqlite' | 'postgres';
  /** The snapshot's name in the backup's folder. */
  file: string;
  version: () => Promise<string>;
  /** Writes a consistent snapshot to a new file, while others go on writing. @throws Fault */
  snapshot: (file: string) => Promise<void>;
  /** Reads a snapshot to its end. @returns what is wrong with it */
  problemsOf: (file: string) => Promise<string[]>;
  /** The names of files in `public/uploads` that a snapshot refers to. */
  uploadsIn: (file: string) => Promise<Set<string>>;
  /** @throws Fault when the database to restore to cannot be reached, or holds anything */
  checkEmpty: () => Promise<void>;
  /** Restores a snapshot completely or not at all. @throws Fault */
  restore: (file: string) => Promise<void>;
}

/** The names of uploads in a text from the database: addresses, in columns and within JSON. */
export function uploadNamesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\/uploads\/([\w.-]+)/g)].map((match) => match[1] ?? ''));
}
