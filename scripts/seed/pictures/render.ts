import sharp from 'sharp';
import { pictures, type PictureName } from './index.ts';

/** A drawing as a PNG of 1600 × 1000 pixels. The same bytes each time, so that it is stored only once. */
export async function renderPicture(name: PictureName): Promise<Buffer> {
  return sharp(Buffer.from(pictures[name]())).png({ compressionLevel: 9 }).toBuffer();
}
