import type { Problem } from '@stad/platform/rules/problem.js';

/** Fields by name; values compare by what they are, not by which object. */
export type PartValues = { readonly [name: string]: unknown };

/** How a part that saves by itself stands. `held`: what is left waits for the one who wrote it. */
export type PartStatus = 'saved' | 'waiting' | 'saving' | 'retrying' | 'held';

/** A part as the server has it. */
export interface SavedPart<Values> {
  readonly values: Values;
  readonly version: number;
}

/** One save: the fields that changed, as they shall be and as they began. */
export interface PartAttempt<Values> {
  readonly fields: readonly (keyof Values & string)[];
  readonly to: Values;
  readonly from: Values;
  readonly version: number;
  /** The person has seen what the change does to others, and wants it. */
  readonly isConfirmed: boolean;
}

export interface PartOptions<Values extends PartValues> {
  /** Sends one attempt; called again with the very same attempt and id until its fate is known. */
  send(attempt: PartAttempt<Values>, clientMutationId: string): Promise<SavedPart<Values>>;
  /** Seen here: a field with a problem waits, the others go. */
  check?(values: Values): readonly Problem[];
  /** Whether two values of a field mean the same; by value unless said. */
  isSame?(name: keyof Values & string, one: unknown, other: unknown): boolean;
  /** Fields that are saved only after they were confirmed, as the part stands now. */
  asks?(values: Values): readonly (keyof Values & string)[];
  /** Problems by which the server says that a change has to be confirmed. */
  readonly askCodes?: readonly string[];
  /** The field of the part in which a field of the input is typed. */
  readonly typedIn?: Readonly<Record<string, keyof Values & string>>;
  /** Reads the part anew: somebody else has saved, or a change arrived. */
  renew(): Promise<unknown>;
}

export interface PartSnapshot<Values> {
  readonly values: Values;
  readonly status: PartStatus;
  readonly problems: readonly Problem[];
  /** Fields that somebody else changed as well, with what they wrote. */
  readonly conflicts: readonly { readonly name: keyof Values & string; readonly theirs: unknown }[];
  /** Fields that wait for a confirmation. */
  readonly asked: readonly (keyof Values & string)[];
  /** Confirmed, and not sent before `release`: until then it can be taken back. */
  readonly isPromised: boolean;
}
