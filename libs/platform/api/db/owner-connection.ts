/** A connection as `portal_owner`, past every policy: for setting up, never for answering a request. */
export interface OwnerConnection {
  query<Row extends object = object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}
