/** Where an editor wants to go once the form is saved. */
export interface OnwardPath {
  pathname: string;
  search: string;
}

let destination: OnwardPath | undefined;

/** Remembers where to go after the next save. */
export function goAfterSave(to: OnwardPath | undefined): void {
  destination = to;
}

export const afterSave = (): OnwardPath | undefined => destination;

/** Saves as the key command of Strapi's form does; the form itself offers no other way in. */
export function pressSave(): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
}
