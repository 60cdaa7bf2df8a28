export * from './destinations.ts';
export { escapedReference } from './scheme.ts';
export { markdownHtml, markdownTokens } from './parser.ts';
export { TextLexer } from './lexer.ts';
export * from './reference.ts';
export type { Token, Tokens } from 'marked';
export { hiddenShare, keepProse } from './source.ts';
