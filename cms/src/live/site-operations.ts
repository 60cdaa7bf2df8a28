import type { TypeName } from '@osiedle/shared';
import type { CommandResult } from './command-publisher.ts';
import type { CappedList } from './status.ts';

/** What an administrator can do about the site, each with what it would mean. Null: there is nothing of the kind to do. */
export interface OfferedOperations {
  /** A release that waits for somebody to say that documents may go off the site. */
  confirm: { refusal: string; vanishing: CappedList<NamedPage> } | null;
  /** The release before the one that visitors see, with the changes that would go off the site with it. */
  rollback: { release: string; publishedAt: string; changes: CappedList<NamedPage> } | null;
  /** A hold on publishing; by whom, where it is known. */
  resume: { since: string; by: string | null } | null;
}

/** A document by what people know it by. */
export interface NamedPage {
  type: TypeName;
  title: string | null;
  /** Its path on the site, where it has one. */
  path: string | null;
}

export interface OperationAnswer {
  result: CommandResult;
}
