import { setTimeout as sleep } from 'node:timers/promises';

/** A visitor who asks for an address again and again. */
export interface Visitor {
  /** Goes away. @returns every answer in order, the same one in a row told once: `200 text` */
  leave: () => Promise<string[]>;
}

/** @param pause milliseconds between two requests */
export function visit(url: string, pause = 5): Visitor {
  const answers: string[] = [];
  let stays = true;
  const look = async () => {
    const answer = await fetch(url).then(
      async (response) => `${response.status} ${await response.text()}`,
      (error: unknown) => `no answer: ${String(error)}`,
    );
    if (answers.at(-1) !== answer) answers.push(answer);
  };
  const visiting = (async () => {
    while (stays) {
      await look();
      await sleep(pause);
    }
  })();
  return {
    leave: async () => {
      stays = false;
      await visiting;
      // Others may have seen what came since its last look.
      await look();
      return answers;
    },
  };
}
