const NAME = /^(?:query|mutation)\s+(\w+)/gm;

/**
 * The names of the built client's operations. Only these become labels: any other name was chosen by
 * whoever sent the request, and could be anything.
 */
export class OperationNames {
  private readonly known: ReadonlySet<string>;

  constructor(documents: Iterable<string>) {
    const names = [...documents].flatMap((text) =>
      [...text.matchAll(NAME)].map(([, name]) => name),
    );
    this.known = new Set([...(names as string[]), 'unserved']);
  }

  /** The name when it is the client's own, else `other`. */
  label(name: string): string {
    return this.known.has(name) ? name : 'other';
  }
}
