/** Where an editor wants to go once the form is saved. */
export interface Destination {
  pathname: string;
  search: string;
}

let destination: Destination | undefined;

/** Remembers where to go after the next save. */
export function goAfterSave(to: Destination | undefined): void {
  destination = to;
}

export const afterSave = (): Destination | undefined => destination;

/** Saves as the key command of Strapi's form does; the form itself offers no other way in. */
export function pressSave(): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
}
