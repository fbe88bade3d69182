import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';

/** Something that happened, as the job reads it. */
export interface Notice {
  readonly kind: string;
  readonly subjectId: string;
  readonly sourceId: string;
}

/** Somebody who is to be told, as the person of one agency. */
export interface ToBeTold {
  readonly agencyId: string;
  /** Null: whoever in the agency holds one of the roles. */
  readonly membershipId: string | null;
  /** When this is told once for the person, however often it happens. */
  readonly eventId?: string;
}

/** Said by an agency as such: the function of whoever was signed in is not told. */
export const WITHOUT_FUNCTION = '';

/** Whom it concerns, and who did it when that is nobody who was signed in. */
export interface Concerned {
  readonly told: readonly ToBeTold[];
  readonly byTitle?: string | null;
}

/** What may be said: the number of the record, never a title or a text. */
export interface Sayable {
  readonly number: string | null;
}

/** What a domain knows of one kind of notice. */
export interface Teller {
  /** Whom it concerns; asked as the agency in which it happened. */
  whom(ctx: RequestContext, notice: Notice): Promise<Concerned>;
  /** What may be said; asked as the agency of those who are told. Null: it sees nothing of it, or no longer. */
  what(ctx: RequestContext, notice: Notice): Promise<Sayable | null>;
  /** One of these roles is needed to be told. */
  readonly roles: readonly string[];
}

/** Who knows which kind of notice. A domain says so when it comes to be (`onModuleInit`). */
@Injectable()
export class Notices {
  private readonly tellers = new Map<string, Teller>();

  tell(kind: string, teller: Teller): void {
    if (this.tellers.has(kind)) throw new Error(`Two tellers of ${kind}.`);
    this.tellers.set(kind, teller);
  }

  of(kind: string): Teller {
    const teller = this.tellers.get(kind);
    if (!teller) throw new Error(`Nobody tells ${kind}.`);
    return teller;
  }

  get kinds(): readonly string[] {
    return [...this.tellers.keys()];
  }
}
