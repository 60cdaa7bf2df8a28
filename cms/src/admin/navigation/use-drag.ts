import { useRef, type PointerEvent, type RefObject } from 'react';

/**
 * Moves rows by mouse or finger: as the pointer passes the middle of another row, the row changes places with it. The keyboard
 * has buttons for that.
 * @param list the element whose children are the rows
 */
export function useDrag(list: RefObject<HTMLElement>, onMove: (from: number, to: number) => void) {
  const at = useRef<number>();
  return (index: number) =>
    (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return;
      event.preventDefault();
      at.current = index;
      const move = ({ clientY }: { clientY: number }): void => {
        const rows = [...(list.current?.children ?? [])];
        const middles = rows.map((row) => {
          const { top, height } = row.getBoundingClientRect();
          return top + height / 2;
        });
        const from = at.current ?? index;
        const above = middles.filter((middle, row) => row !== from && middle < clientY).length;
        if (above === from) return;
        at.current = above;
        onMove(from, above);
      };
      const end = (): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', end);
        window.removeEventListener('pointercancel', end);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', end);
      window.addEventListener('pointercancel', end);
    };
}
