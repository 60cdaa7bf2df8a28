import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the publisher's port to DATA_DIR, for commands on the same machine. @returns a function that removes the file */
export function writePortFile(dataDir: string, port: number): () => void {
  const file = fileIn(dataDir);
  writeFileSync(file, String(port));
  return () => {
    rmSync(file, { force: true });
  };
}

/** The port that the publisher of a DATA_DIR wrote; undefined where there is none. The publisher may have died since. */
export function readPortFile(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(fileIn(dataDir), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'publisher.port');
}
