import type { TypeName } from '../../shared/src/index.ts';
import { pictureFile, type Files } from './files.ts';
import { relationTargets, type Illustration, type Leaflet, type RelationField } from './types.ts';

/** What has been written so far: the CMS's ids of the sample content's keys and files. */
export class References {
  readonly #documents = new Map<string, string>();
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  add(type: TypeName, key: string, documentId: string): void {
    this.#documents.set(`${type} ${key}`, documentId);
  }

  /** The fields as the CMS takes them: ids in place of keys and names. */
  resolve(fields: object): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([field, value]: [string, unknown]) => [field, this.#value(field, value)]),
    );
  }

  #value(field: string, value: unknown): unknown {
    if (field in relationTargets) {
      const type = relationTargets[field as RelationField];
      return Array.isArray(value)
        ? value.map((key: string) => this.#document(type, key))
        : this.#document(type, value as string);
    }
    if (field === 'cover') return this.#picture(value as Illustration);
    if (field === 'gallery') return (value as Illustration[]).map((one) => this.#picture(one));
    if (field === 'partners') return (value as object[]).map((partner) => this.resolve(partner));
    if (field === 'file') return this.#file((value as Leaflet).fileName);
    return value;
  }

  #picture({ picture, ...rest }: Illustration): object {
    return { ...rest, file: this.#file(pictureFile(picture)) };
  }

  #document(type: TypeName, key: string): string {
    const id = this.#documents.get(`${type} ${key}`);
    if (!id) throw new Error(`The sample content names a ${type} "${key}" that is not written before it.`);
    return id;
  }

  #file(name: string): number {
    const id = this.#files.get(name);
    if (!id) throw new Error(`The sample content shows a file "${name}" that was not uploaded.`);
    return id;
  }
}
