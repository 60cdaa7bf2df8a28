import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells commands on the same machine where the publisher of a DATA_DIR listens. @returns a function that takes it back */
export function writePortFile(dataDir: string, port: number): () => void {
  const file = fileIn(dataDir);
  writeFileSync(file, String(port));
  return () => {
    rmSync(file, { force: true });
  };
}

/** The port that the publisher of a DATA_DIR announced, even if it has died since. */
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
