/**
 * Why an upload failed. Somebody has to mend `token` (who we are, or who the host is), `address` (nothing is there) and
 * `refused` (anything else that the host will not do). `unreachable` passes by itself.
 */
export type UploadFaultKind = 'token' | 'address' | 'refused' | 'unreachable';

/** A fault with its remedy. An upload that has failed can be run again, and goes on where it was. */
export class UploadFault extends Error {
  readonly kind: UploadFaultKind;

  constructor(kind: UploadFaultKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
