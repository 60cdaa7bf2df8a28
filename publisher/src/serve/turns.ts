import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** How many requests may wait on one connection. Clients that pipeline at all, such as apt, send ten. */
const maxWaiting = 100;

/** The answers that a connection waits for, beside the one in progress. */
const waiting = new WeakMap<Duplex, (() => void)[]>();

/**
 * Answers the requests of a connection one at a time: the next when the client has taken the last one. So a client that
 * sends and never reads costs one answer, not as many as it asks for. Between two answers everybody else has a turn. A
 * connection on which too many wait is closed.
 * @param answer sends the answer by `response`, now or later
 */
export function answerInTurn(socket: Duplex, response: ServerResponse, answer: () => void): void {
  const queue = waiting.get(socket);
  const start = (): void => {
    response.once('close', () => {
      setImmediate(next, socket);
    });
    answer();
  };
  if (!queue) {
    waiting.set(socket, []);
    start();
  } else if (queue.length < maxWaiting) queue.push(start);
  else socket.destroy();
}

/** Does what ends a connection after the answers that it waits for. */
export function endInTurn(socket: Duplex, end: () => void): void {
  const queue = waiting.get(socket);
  if (queue && queue.length > 0) queue.push(end);
  else end();
}

function next(socket: Duplex): void {
  const start = socket.destroyed ? undefined : waiting.get(socket)?.shift();
  if (start) start();
  else waiting.delete(socket);
}
