/** What is known of an operation that has ended: nothing that people wrote, nobody's id. */
export interface OperationFacts {
  readonly requestId: string;
  /** The client's own name for it. In the demo anybody may choose one: {@link OperationNames}. */
  readonly operation: string;
  /** `OK`, or the code of the first problem. */
  readonly code: string;
  /** Statements sent to the database. */
  readonly statements: number;
  readonly ms: number;
}

/** The same of one attempt at a job. */
export interface JobFacts {
  readonly requestId: string;
  readonly job: string;
  readonly code: string;
  readonly ms: number;
}

/** Whoever counts or traces what happens. It is told what the log writes, less who it was. */
export interface Watcher {
  operation(facts: OperationFacts): void;
  job(facts: JobFacts): void;
}
