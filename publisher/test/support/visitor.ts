import { setTimeout as sleep } from 'node:timers/promises';

/** A visitor who requests an address again and again. */
export interface Visitor {
  /** Stops. @returns every answer in order, such as `200 text`; repeated ones only once */
  stop: () => Promise<string[]>;
}

/** @param pause milliseconds between two requests */
export function visit(url: string, pause = 5): Visitor {
  const answers: string[] = [];
  let isRunning = true;
  const request = async () => {
    const answer = await fetch(url).then(
      async (response) => `${response.status} ${await response.text()}`,
      (error: unknown) => `no answer: ${String(error)}`,
    );
    if (answers.at(-1) !== answer) answers.push(answer);
  };
  const requests = (async () => {
    while (isRunning) {
      await request();
      await sleep(pause);
    }
  })();
  return {
    stop: async () => {
      isRunning = false;
      await requests;
      // Other visitors may have seen an answer that came after its last request.
      await request();
      return answers;
    },
  };
}
