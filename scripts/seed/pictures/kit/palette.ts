/** The identity's colours, each façade colour with its shades from the darkest to the palest. */

/** The shades of one façade colour. */
export interface Hue {
  deepest: string;
  deep: string;
  mid: string;
  soft: string;
  pale: string;
  mist: string;
}

export const teal: Hue = {
  deepest: '#063B39',
  deep: '#0B5A57',
  mid: '#2F827C',
  soft: '#72B9AF',
  pale: '#BFE3DC',
  mist: '#E2F2EE',
};
export const blue: Hue = {
  deepest: '#18255E',
  deep: '#2B3F91',
  mid: '#5468B8',
  soft: '#94A5DF',
  pale: '#C9D2F4',
  mist: '#E6EAFA',
};
export const brown: Hue = {
  deepest: '#4A2700',
  deep: '#7A4100',
  mid: '#A9682A',
  soft: '#D9A566',
  pale: '#F2D9B0',
  mist: '#FAEEDB',
};
export const magenta: Hue = {
  deepest: '#5E0B2E',
  deep: '#A01850',
  mid: '#C64A7C',
  soft: '#EA8FB2',
  pale: '#F8C9DA',
  mist: '#FCE6EE',
};

export const yellow = '#F3C969';
export const gold = '#D9A13A';
export const cream = '#FAE6B4';
export const orange = '#F08A5D';
export const rust = '#CF6236';
export const peach = '#FBD3C0';
export const paper = '#FBF8F2';
export const ink = '#1B1F24';
export const stone = '#D8D2C6';
export const slate = '#4A5058';

/** Foliage: the teal façade's colour, taken towards the sun. */
export const leaf = { deep: '#1F6B55', mid: '#3E8E6E', soft: '#7DB98A', pale: '#BEDCAA' };

export const skins = ['#F3CDA8', '#E8B98F', '#CF9467', '#9A6240', '#6B422C'] as const;
export const hairs = ['#1B1F24', '#4A2700', '#7A4100', '#C9C4BA', '#C98A3A', '#9C4A28'] as const;
export const clothes = [
  teal.deep,
  blue.deep,
  magenta.deep,
  brown.deep,
  yellow,
  orange,
  paper,
  teal.soft,
  blue.soft,
  magenta.soft,
  brown.soft,
  magenta.mid,
] as const;
export const trousers = [
  ink,
  blue.deepest,
  slate,
  brown.deepest,
  teal.deepest,
  blue.deep,
  magenta.deepest,
] as const;
