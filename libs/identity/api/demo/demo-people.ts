import type { Type } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import type { Caller } from '@stad/platform/api/serving/caller.js';
import type { AgencyKey, PersonKey } from '../../rules/demo/types.js';

/** The demo's people, and others who act in it: at the time of the record, with the portal's own operations. */
export interface DemoPeople {
  /** For what no operation tells, or nobody in the demo may do. */
  readonly owner: OwnerConnection;
  /** Sends a mutation as a person at a time; whatever the portal refuses stops the load. */
  does<Data>(
    person: PersonKey,
    now: Date,
    document: string,
    input: Record<string, unknown>,
    agencyKey?: AgencyKey,
  ): Promise<Data>;
  /** Asks as a person, now: what the access log notes of it has the time on the wall. */
  reads<Data>(
    person: PersonKey,
    document: string,
    variables: Record<string, unknown>,
  ): Promise<Data>;
  /**
   * Lets a person use a service that no operation offers, such as marking time that another system
   * has taken. Runs in one transaction of its own, like everything else.
   */
  uses<Service>(
    person: PersonKey,
    now: Date,
    service: Type<Service>,
    work: (service: Service, ctx: RequestContext) => Promise<unknown>,
  ): Promise<void>;
  /** Lets somebody who is not signed in use a service, as the mail server does. */
  visits(
    now: Date,
    work: (ctx: RequestContext, of: <S>(service: Type<S>) => S) => Promise<void>,
  ): Promise<void>;
  /** Sends a mutation without signing in. */
  asks(now: Date, document: string, variables: Record<string, unknown>): Promise<void>;
  caller(person: PersonKey, now: Date, agencyKey?: AgencyKey): Promise<Caller>;
  agencyId(key: AgencyKey): Promise<string>;
  /** With one's own employer, whose address it is; a second membership is another agency's. */
  membershipId(person: PersonKey): Promise<string>;
}
