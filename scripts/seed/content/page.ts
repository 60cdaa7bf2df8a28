import type { Entry } from '../types.ts';
import { about } from './page/about.ts';
import { privacy } from './page/privacy.ts';

export const pages: Entry<'page'>[] = [about, privacy];
