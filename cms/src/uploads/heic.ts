import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import type { Pixels } from './heic-thread.ts';

const timeoutMs = 60_000;

/**
 * Turns a HEIC picture, as every iPhone takes it, into a JPEG of the same colours, upright as its file says.
 * @param icc its colour profile, which the decoder does not apply
 */
export async function jpegOfHeic(path: string, icc: Buffer | undefined): Promise<Buffer> {
  const { data, width, height } = await decode(path);
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return icc ? withProfile(jpeg, icc) : jpeg;
}

/** Decodes in a thread of its own, which gives back the decoder's memory and can be ended. */
async function decode(path: string): Promise<Pixels> {
  // The decoder writes to the console what is wrong with a picture.
  const quiet = { stdout: true, stderr: true };
  const thread = new Worker(join(__dirname, 'heic-thread.js'), { workerData: path, ...quiet });
  try {
    const [pixels] = (await once(thread, 'message', { signal: AbortSignal.timeout(timeoutMs) })) as [Pixels];
    return pixels;
  } finally {
    await thread.terminate();
  }
}

/** Says in a JPEG which profile its colours have: a segment APP2 after the start marker. sharp could only convert to one. */
function withProfile(jpeg: Buffer, icc: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), icc]);
  if (content.length + 2 > 0xffff) return jpeg;
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}
