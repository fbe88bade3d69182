import type { ActorKind } from '@stad/actors/rules/actor-codes.js';
import type { LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { SiteKey } from '@stad/programme/rules/demo/types.js';
import type { SHELF_LANGUAGES, ShelfClass, ShelfKind, WITHDRAWAL_REASONS } from '../shelf-codes.js';

/** What a file says, to be set as the demo is loaded. */
export interface DemoSheet {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface ShelfRecord {
  readonly title: string;
  readonly kind: ShelfKind;
  readonly actorKind?: ActorKind;
  readonly language: (typeof SHELF_LANGUAGES)[number];
  readonly classification: ShelfClass;
  readonly licence: string;
  /** Who put it there, and the function that answers for it. */
  readonly by: PersonKey;
  readonly responsible: string;
  readonly siteKey: SiteKey;
  /** For all towns of its owner. */
  readonly allSites?: true;
  /** Each version, the first one first: a link or a file. */
  readonly versions: readonly {
    readonly on: LocalDate;
    readonly content: string | DemoSheet;
  }[];
  readonly reviewOn: LocalDate;
  /** Looked through, and the day after. */
  readonly reviewed?: { readonly on: LocalDate; readonly next: LocalDate };
  readonly withdrawn?: {
    readonly on: LocalDate;
    readonly reason: (typeof WITHDRAWAL_REASONS)[number];
  };
}
