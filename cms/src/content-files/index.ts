export { describeFault, type FileFault } from './faults.ts';
export { contentId } from './ids.ts';
export type { ContentFile } from './library.ts';
export { modelOf, readSchemas, type Schemas, type Slot, type TypeModel } from './model.ts';
export { readContentFiles, type ContentFolder } from './read.ts';
export type { ContentDocument, Stamps, Version } from './read-document.ts';
export type { Values } from './read-values.ts';
