import { InternPool } from './intern-pool.ts';

/** Bytes stored under their hash. */
export interface Blob {
  /** The blob's name: the SHA-256 of its bytes, in hex. */
  blob: string;
  /** The length in bytes. */
  size: number;
}

/** A file of a release: its blob, and how it is sent. */
export interface ReleaseFile extends Blob {
  /** The `Content-Type` to send. */
  type: string;
}

const types = new InternPool<string>();

/** Interns the type of a file, in place: tens of thousands of files share a few types. @returns the same file */
export function withInternedType<T extends ReleaseFile>(file: T): T {
  file.type = types.intern(file.type);
  return file;
}
