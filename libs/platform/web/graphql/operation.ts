/**
 * One operation of a `.graphql` file, made by tools/codegen.
 * The client sends the id; the text lies with the server in `trusted-documents.json`.
 */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** SHA-256 of the printed operation with its fragments, hex. */
  readonly id: string;
  /** The input carries a `clientMutationId`, so that sending it twice has one effect. */
  readonly isOnce?: boolean;
  /** Types only. */
  readonly data?: Data;
  readonly variables?: Variables;
}
