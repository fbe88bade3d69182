/** `/Name`, its `#`-escapes undone. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** `(text)` or `<74657874>`, as bytes in Latin-1. */
export class PdfString {
  constructor(readonly bytes: string) {}
}

/** `12 0 R`. */
export class PdfRef {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

/** A word of the format that is no value: `obj`, `stream`, an operator. */
export class PdfKeyword {
  constructor(readonly word: string) {}
}

/** `<< … >>` with every entry: of two with the same key, readers take different ones. */
export class PdfDict {
  constructor(readonly entries: readonly (readonly [key: string, value: PdfValue])[]) {}

  /** The last value of the key, as most readers take it. */
  get(key: string): PdfValue | undefined {
    return this.entries.findLast(([each]) => each === key)?.[1];
  }

  /** The name that stands at the key, or the empty text. */
  nameOf(key: string): string {
    const value = this.get(key);
    return value instanceof PdfName ? value.name : '';
  }

  has(key: string): boolean {
    return this.entries.some(([each]) => each === key);
  }
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfKeyword
  | PdfDict
  | readonly PdfValue[];

/** One object as it lies in the file; an object may lie there many times, once for each revision. */
export interface PdfObject {
  /** Null where it lies hidden and its number cannot be told. */
  readonly number: number | null;
  readonly generation: number;
  readonly value: PdfValue;
  /** Where it begins in the file; of a packed one, where the list begins that it lies in. */
  readonly at: number;
  /** The list of objects it is packed in, and its place there. */
  readonly packed?: { readonly list: number; readonly index: number };
  /** Where its bytes are, of a stream. */
  readonly data?: { readonly from: number; readonly to: number };
}

/** A value as it is written in a file; strings in hex. */
export function written(value: PdfValue): string {
  if (value instanceof PdfName) return `/${value.name.replace(/[^A-Za-z0-9_.+-]/g, escaped)}`;
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfKeyword) return 'null';
  if (value instanceof PdfDict) {
    const entries = value.entries.map(
      ([key, each]) => `${written(new PdfName(key))} ${written(each)}`,
    );
    return `<<${entries.join(' ')}>>`;
  }
  if (isList(value)) return `[${value.map(written).join(' ')}]`;
  return String(value);
}

/** `Array.isArray` forgets that the list is read-only. */
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] =>
  Array.isArray(value);

const escaped = (character: string) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
