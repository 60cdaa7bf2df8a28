import { Once } from './once.ts';

/** Bytes kept under the name of their hash. */
export interface Blob {
  /** SHA-256 of the bytes, in hex: the blob's name. */
  blob: string;
  /** Length in bytes. */
  size: number;
}

export interface Body extends Blob {
  /** The `Content-Type` to send. */
  type: string;
}

const types = new Once<string>();

/** A body, changed in place: what tens of thousands of them have alike is in memory once. */
export function slim<T extends Body>(body: T): T {
  body.type = types.of(body.type);
  return body;
}
