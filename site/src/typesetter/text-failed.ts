/** Why a text could not be set: too much time, too much memory, or a fault in our own code. */
export type TextFault = 'time' | 'memory' | 'fault';

const faults: Record<TextFault, string> = {
  time: 'took longer than a second to set',
  memory: 'took too much memory to set',
  fault: 'could not be set',
};

/** How many characters of a text identify it in a message. */
const maxQuotedLength = 40;

/** Thrown if a text cannot be set. All pages that show it fail. */
export class TextFailed extends Error {
  override name = 'TextFailed';
  readonly fault: TextFault;

  constructor(fault: TextFault, source: string, options?: ErrorOptions) {
    const begin = source.slice(0, maxQuotedLength).replace(/\s+/g, ' ');
    super(
      `The text that begins with “${begin}” (${source.length} characters) ${faults[fault]}. Look in it for long runs of marks such as _ * [ \` < and take them out.`,
      options,
    );
    this.fault = fault;
  }
}
