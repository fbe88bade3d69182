import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';

/** Something that waits for the viewer, as its domain hands it in. What is left out is not known of its kind. */
export interface WaitingItem {
  readonly kind: string;
  /** What it leads to: the id of a record, or its number. */
  readonly id: string;
  /** The kind within the kind, where the domain has several: of an activity, of a routine’s state. */
  readonly of?: string | null;
  readonly number?: string | null;
  readonly title?: string | null;
  /** How many, where it is a number of things and not one. */
  readonly n?: number | null;
  /** The organisation that waits, or that is waited for, by its short name. */
  readonly agency?: string | null;
  readonly since?: Date | string | null;
  /** By when, to the minute; `dueOn` is the day that is in time still. */
  readonly dueAt?: Date | string | null;
  readonly dueOn?: string | null;
  readonly startsAt?: Date | string | null;
  readonly endsAt?: Date | string | null;
  readonly areas?: readonly string[];
  /** The one next act, and what comes after it. */
  readonly steps?: readonly string[];
  readonly programmeId?: string | null;
  /** A second record it takes to do it, as whom an act is sent to. */
  readonly otherId?: string | null;
  /** Of a kind that is listed in the log: this one is of a lower class, and no event. */
  readonly isShared?: boolean;
}

/** What a domain knows of some kinds of things that wait. */
export interface WaitingSource {
  readonly kinds: readonly string[];
  /** Who is asked at all; nobody else has such rows. */
  readonly permission: string;
  /**
   * Read at that moment and told of nowhere else: no notice, no letter, nothing stored (decision 41). How many,
   * never which.
   */
  readonly isOfTheMoment?: boolean;
  /** The rows are of class P3: that they were listed is an event of the log (INV-19). */
  readonly listed?: string;
}

/**
 * Rows as one select of `kind`, `id` and `said` (a `jsonb` of the other fields of {@link WaitingItem}), read
 * together with those of all domains in one statement. It knows `me`: `now`, `today`, `agency_id`,
 * `membership_id`, `function_title`, `roles`. It is filtered by the row policies, as every statement of the viewer.
 */
export interface SelectedSource extends WaitingSource {
  readonly sql: string;
}

/** Rows whose rule is no select: it reads what it needs by itself, in one or two statements. */
export interface ReadSource extends WaitingSource {
  read(ctx: RequestContext): Promise<readonly WaitingItem[]>;
}

/**
 * What waits for whom, as each domain hands it in when it comes to be, as it hands in its pages. The front page,
 * the numbers at the menu, what people are told of and the digest read these rows and no others.
 */
@Injectable()
export class Waiting {
  private readonly handed: (SelectedSource | ReadSource)[] = [];

  /** A kind is handed in by one domain. */
  hand(...sources: readonly (SelectedSource | ReadSource)[]): void {
    for (const source of sources) {
      const twice = source.kinds.find((kind) => this.kinds.includes(kind));
      if (twice) throw new Error(`${twice} waits in two domains.`);
      this.handed.push(source);
    }
  }

  get sources(): readonly (SelectedSource | ReadSource)[] {
    return this.handed;
  }

  get kinds(): readonly string[] {
    return this.handed.flatMap(({ kinds }) => kinds);
  }
}
