import { stripVTControlCharacters } from 'node:util';
import type { Output } from './logs.ts';
import { plainScreen, Step, type Screen, type Tell } from './progress.ts';

const redrawIntervalMs = 1000;

/** The screen of a command: one line for each step on a terminal, lines that are added elsewhere. */
export function screenOf(stream: Output, intervalMs?: number): Screen {
  if (stream.isTTY) return terminalScreen(stream);
  return plainScreen((line) => stream.write(`${line}\n`), intervalMs);
}

/** A terminal: the steps that are running stand below all other lines, and each is written over until it has ended. */
export function terminalScreen(stream: Pick<Output, 'write' | 'columns'>): Screen {
  const running = new Set<Step>();
  let drawn = 0;
  const draw = (line?: string): void => {
    const up = drawn > 0 ? `\x1b[${drawn}A` : '';
    const steps = [...running].map((step) => fitting(`• ${step.running}`, stream.columns));
    drawn = steps.length;
    const lines = line === undefined ? steps : [line, ...steps];
    stream.write(`${up}\x1b[J${lines.map((one) => `${one}\n`).join('')}`);
  };
  return {
    say: draw,
    async step(title, work) {
      const step = new Step(title);
      running.add(step);
      draw();
      const timer = setInterval(draw, redrawIntervalMs);
      const end = (line: string): void => {
        running.delete(step);
        draw(line);
      };
      const tell: Tell = (state) => {
        step.state = state;
        draw();
      };
      return step.run(() => work(tell), end).finally(() => clearInterval(timer));
    },
  };
}

/** A line that is longer than the terminal is wide would take two. */
function fitting(line: string, columns: number): string {
  const text = stripVTControlCharacters(line);
  return text.length < columns ? text : `${text.slice(0, columns - 2)}…`;
}
