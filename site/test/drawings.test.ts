import { listedTypes } from '@osiedle/shared';
import { describe, expect, it } from 'vitest';
import { facadeOf } from '../src/drawings/facade.ts';
import { tileOf } from '../src/drawings/tile.ts';

describe('a drawing', () => {
  it('is always the same for one entry, and differs from that of another', () => {
    expect(tileOf('meeting', 'abc')).toEqual(tileOf('meeting', 'abc'));
    expect(tileOf('meeting', 'abc')).not.toEqual(tileOf('meeting', 'abd'));
    expect(tileOf('meeting', 'abc')).not.toEqual(tileOf('workshop', 'abc'));
    expect(facadeOf('abc')).toEqual(facadeOf('abc'));
    expect(facadeOf('abc')).not.toEqual(facadeOf('abd'));
  });

  it('is unlike all others of its type', () => {
    for (const type of listedTypes) {
      const all = new Set(
        Array.from({ length: 500 }, (_, index) => JSON.stringify(tileOf(type, `entry${index}`))),
      );
      expect(all.size).toBe(500);
    }
  });

  it('is small', () => {
    for (let index = 0; index < 50; index++)
      expect(JSON.stringify(tileOf('meeting', `m${index}`)).length).toBeLessThan(2000);
  });

  it('of a neighbourhood fills its width with blocks and gaps between them', () => {
    for (let index = 0; index < 200; index++) {
      const blocks = facadeOf(`n${index}`);
      expect(blocks.length).toBeGreaterThan(1);
      expect(blocks[0]?.x).toBe(0);
      const last = blocks.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(320);
      blocks
        .slice(1)
        .forEach((block, at) => expect(block.x).toBe((blocks[at]?.x ?? 0) + (blocks[at]?.width ?? 0) + 8));
      for (const { wall, height } of blocks) expect([wall !== '', height < 168]).toEqual([true, true]);
    }
  });
});
