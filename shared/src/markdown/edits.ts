const tailLength = 24;
/** Matches the end of a text with a tag that has only begun. */
const unfinished = /<[!/a-z-]{0,20}$/i;

/** Replaces pieces of a text, from its start to its end, and remembers where they stood. */
export class Edits {
  readonly #source: string;
  readonly #pieces: string[] = [];
  /** From `at` on, the source is `shift` characters ahead. */
  readonly #shifts: { at: number; shift: number }[] = [];
  #length = 0;
  #done = 0;
  /** The end of the new text: reading it from the pieces would join them each time. */
  #tail = '';

  constructor(source: string) {
    this.#source = source;
  }

  replace(start: number, end: number, by: string): void {
    this.#add(this.#source.slice(this.#done, start));
    // No tag must come of what stands before and after a piece that goes.
    this.#add(by === '' && unfinished.test(this.#tail) ? ' ' : by);
    this.#done = end;
    this.#shifts.push({ at: this.#length, shift: end - this.#length });
  }

  /** The new text. */
  text(): string {
    return this.#pieces.join('') + this.#source.slice(this.#done);
  }

  /** The position in the source of a position in the new text. */
  origin(position: number): number {
    let [low, high] = [0, this.#shifts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shifts[middle]?.at ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return position + (this.#shifts[low - 1]?.shift ?? 0);
  }

  #add(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#tail = (this.#tail + piece.slice(-tailLength)).slice(-tailLength);
  }
}
