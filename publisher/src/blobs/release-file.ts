import { InternPool } from './intern-pool.ts';

/** Bytes kept under the name of their hash. */
export interface Blob {
  /** SHA-256 of the bytes, in hex: the blob's name. */
  blob: string;
  /** Length in bytes. */
  size: number;
}

export interface ReleaseFile extends Blob {
  /** The `Content-Type` to send. */
  type: string;
}

const types = new InternPool<string>();

/** A body, changed in place: what tens of thousands of them have alike is in memory once. */
export function withInternedType<T extends ReleaseFile>(body: T): T {
  body.type = types.intern(body.type);
  return body;
}
