/** A line of progress at most this often. */
const progressMs = 2000;

/** Says how far each part of the work has come. */
export function progressWith(say: (line: string) => void): (part: string, done: number, of: number) => void {
  let told = 0;
  return (part, done, of) => {
    if (done > 1 && done < of && Date.now() - told < progressMs) return;
    told = Date.now();
    say(`  ${part} ${done}/${of}`);
  };
}
