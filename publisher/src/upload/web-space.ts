/** A folder on another machine, as uploads need it. All names are below it; each call may throw an `UploadFault`. */
export interface WebSpace {
  /** The bytes of a small file; undefined where there is none. */
  read(name: string): Promise<Buffer | undefined>;
  /** Writes a file completely or not at all, and the folders above it. */
  put(name: string, source: Buffer | { file: string }): Promise<void>;
  /** Those of the names at which something is. */
  existing(names: readonly string[]): Promise<string[]>;
  /** Removes a file, if it is there. */
  remove(name: string): Promise<void>;
  /** Removes a folder, if it is there and empty. */
  removeFolder(name: string): Promise<void>;
  close(): void;
}
