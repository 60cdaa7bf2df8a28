import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** What Node's parser says of bytes that are no request. */
export interface ParseError extends NodeJS.ErrnoException {
  /** The bytes that it was reading, and how many of them it has read. */
  rawPacket?: Buffer;
  bytesParsed?: number;
}

const statusLines: Record<string, string> = {
  ECONNRESET: '',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_INVALID_VERSION: '505 HTTP Version Not Supported',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** The status line of the refusal; empty where the client is gone. */
export function statusLineFor(error: ParseError): string {
  if (error.code === 'HPE_INVALID_METHOD' && namesMethod(error)) return '501 Not Implemented';
  return statusLines[error.code ?? ''] ?? '400 Bad Request';
}

/** Whether the line that the parser refused is that of a request, but for its method (RFC 9110, 9.1), which Node does not know. */
function namesMethod({ rawPacket, bytesParsed = 0 }: ParseError): boolean {
  if (!rawPacket) return false;
  const start = rawPacket.subarray(0, bytesParsed).lastIndexOf('\n') + 1;
  const [line = ''] = rawPacket.toString('latin1', start).split('\r\n', 1);
  return /^[!#$%&'*+.^_`|~\w-]+ \S+ HTTP\/1\.[01]$/.test(line);
}

/** Answers bytes that are no valid request, with the headers that every answer has, and closes the connection. */
export function refuseRaw(statusLine: string, socket: Duplex, head: string[]): void {
  // Node keeps the answer in progress under this name. A refusal in the middle of it would be taken for its content.
  const { _httpMessage: before } = socket as Duplex & { _httpMessage?: ServerResponse | null };
  const isWithin = before?.headersSent && !before.writableEnded;
  if (!statusLine || !socket.writable || isWithin) {
    socket.destroy();
    return;
  }
  const fields = [...head, 'cache-control', 'no-store', 'connection', 'close', 'content-length', '0'];
  const lines = [`HTTP/1.1 ${statusLine}`];
  for (let at = 0; at < fields.length; at += 2) lines.push(`${fields[at]}: ${fields[at + 1]}`);
  socket.end([...lines, '', ''].join('\r\n'), () => {
    socket.destroy();
  });
}
