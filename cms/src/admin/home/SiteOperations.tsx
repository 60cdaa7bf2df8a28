import { Button, Flex } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { OperationAnswer, OfferedOperations as Operations } from '../../live/site-operations.ts';
import { askInDialog } from '../dialog/index.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import type { Look } from '../live/SiteStatus.tsx';
import { homeText } from '../messages/home.ts';
import { operationText, type OperationMessageKey } from '../messages/operations.ts';
import { operationLeaveId, OperationQuestion, operationTitleId } from './OperationQuestion.tsx';
import { type Operation, questionOf, requestOf } from './operation.ts';

const done: Record<Operation, OperationMessageKey> = {
  confirm: 'confirmed',
  rollback: 'rolledBack',
  resume: 'resumed',
};

/** What an administrator can do about the site as a whole. Each asks first, with what it means, and says how it went. */
export function SiteOperations({ status, lookAgain }: Look) {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const isRunning = useRef(false);
  if (!status || status === 'unknown' || status.state === 'unreachable') return null;

  /** @returns the message for what came of it; undefined where nothing was wanted */
  const carryOut = async (operation: Operation): Promise<OperationMessageKey | undefined> => {
    // What was true when this page was opened may no longer be.
    const { data } = await get<Operations>('/live/operations');
    const request = requestOf(operation, data);
    if (!request) return operation === 'rollback' ? 'noOlder' : 'nothingToDo';
    const isWanted = await askInDialog<boolean>({
      titleId: operationTitleId,
      focusId: operationLeaveId,
      closed: false,
      render: (answer) => <OperationQuestion {...questionOf(operation, data)} answer={answer} />,
    });
    if (!isWanted) return undefined;
    const answer = await post<OperationAnswer>(`/live/${operation}`, request);
    const { result } = answer.data;
    return result === 'done' ? done[operation] : result;
  };
  const start = async (operation: Operation): Promise<void> => {
    // The button stays as it is meanwhile: it keeps the focus, to which the question gives it back.
    if (isRunning.current) return;
    isRunning.current = true;
    const message = await carryOut(operation).catch(() => 'unreachable' as const);
    isRunning.current = false;
    if (!message) return;
    const type = message === done[operation] ? 'success' : 'warning';
    toggleNotification({ type, message: operationText(message), timeout: 10_000 });
    lookAgain();
  };
  const button = (operation: Operation, variant: 'default' | 'tertiary') => (
    <Button variant={variant} size="S" onClick={() => void start(operation)}>
      {operationText(operation)}
    </Button>
  );
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      {status.state === 'refused' && button('confirm', 'default')}
      {status.state === 'held' && button('resume', 'default')}
      {!status.host && button('rollback', 'tertiary')}
      <HelpLink to="home#operations" about={homeText('site')} />
    </Flex>
  );
}
