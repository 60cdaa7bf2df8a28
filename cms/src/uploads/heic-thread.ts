import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

/** A decoded picture, four bytes a pixel. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

void (async () => {
  const pixels = (await decode({ buffer: await readFile(workerData as string) })) as Pixels;
  parentPort?.postMessage(pixels, [pixels.data.buffer]);
})();
