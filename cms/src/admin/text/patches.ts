import type { Patch } from '../patching/patch.ts';

export const textPatches: Patch[] = [
  {
    // Strapi's preview reads another Markdown than the site.
    file: '/FormInputs/Wysiwyg/PreviewWysiwyg.mjs',
    find: /\bmd\.render\(/,
    by: 'markdownHtml(',
    uses: { name: 'markdownHtml', from: '../shared/src/markdown/parser.ts' },
  },
];
