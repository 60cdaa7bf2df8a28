import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

/**
 * The queue for work on pictures. One core stays free for everything else that the CMS does, and of the four threads that
 * Node has for files and pictures at least two.
 */
export const pictureQueue = pLimit(Math.min(2, Math.max(1, availableParallelism() - 1)));
