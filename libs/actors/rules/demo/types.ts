import type { SiteKey } from '@stad/programme/rules/demo/types.js';
import type { ActorKind } from '../actor-codes.js';
import type { ActorState } from '../actor-life.js';

/** An organisation on the list of a town that has no sign-in. */
export interface ActorRecord {
  readonly key: string;
  readonly siteKey: SiteKey;
  readonly name: string;
  readonly kind: ActorKind;
  readonly sector: string;
  readonly tasks: readonly string[];
  readonly meets: readonly string[];
  /** None: the whole town. */
  readonly areaCodes: readonly string[];
  readonly answer: {
    readonly may: readonly string[];
    readonly mayNot: readonly string[];
    readonly secrecy: string;
    readonly contactFunction: string;
    readonly workPhone: string;
    readonly mailbox: string;
    readonly answeredOn: string;
  };
  /** In order; the last one on or before a date is the state of that date. */
  readonly states: readonly { readonly state: ActorState; readonly on: string }[];
  readonly fictive?: true;
}
