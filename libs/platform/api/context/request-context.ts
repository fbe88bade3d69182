import { createHash, randomUUID } from 'node:crypto';
import type { Clocks } from '../../rules/claimed-time.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '../../rules/problem.js';
import type { PersonViewer, SystemViewer, Viewer, VisitorViewer } from '../../rules/viewer.js';
import { Db } from '../db/db.js';
import type { ReadEvent, Transaction } from '../db/transaction.js';
import { type Loader, Loaders } from './loader.js';

/** What an answer needs of the HTTP exchange: the sign-in cookie, and whence it came. */
export interface Exchange {
  readonly sessionToken: string | null;
  /** The client's address, as the configured proxies tell it. Only limits on guessing look at it. */
  readonly clientAddress?: string | null;
  /** A page asks by itself: nobody is there, and the session is not kept alive. */
  readonly isIdle?: boolean;
  /** What the device's own clock shows: a claim. */
  readonly deviceClock?: Date | null;
  /** The secret of a phone that was made ready for a pass; it lies beside the session's. */
  readonly fieldToken?: string | null;
  setSession(token: string): void;
  setFieldSession?(token: string): void;
  /** Both: who signs out leaves the device. */
  clearSession(): void;
}

export interface ContextParts {
  readonly viewer: Viewer;
  readonly permissions: ReadonlySet<string>;
  readonly transaction: Transaction;
  readonly requestId?: string;
  readonly now?: Date;
  readonly exchange?: Exchange;
  /** The events of an operation that another context of the same one shares. */
  readonly events?: ReadEvent[];
}

export const NO_EXCHANGE: Exchange = {
  sessionToken: null,
  setSession: () => undefined,
  clearSession: () => undefined,
};

/**
 * Everything an operation knows: who asks, what time it is, and the one way to rows.
 * It is the first argument everywhere; an argument that must be passed cannot be missed.
 */
export class RequestContext {
  readonly viewer: Viewer;
  readonly permissions: ReadonlySet<string>;
  readonly requestId: string;
  readonly now: Date;
  readonly db: Db;
  readonly exchange: Exchange;
  private readonly loaders = new Loaders<RequestContext>();
  private readonly events: ReadEvent[];

  constructor(parts: ContextParts) {
    this.viewer = parts.viewer;
    this.permissions = parts.permissions;
    this.requestId = parts.requestId ?? randomUUID();
    this.now = parts.now ?? new Date();
    this.exchange = parts.exchange ?? NO_EXCHANGE;
    this.db = new Db(parts.transaction);
    this.events = parts.events ?? [];
  }

  /** The signed-in person; a visitor or a job gets `UNAUTHENTICATED`. */
  get person(): PersonViewer {
    if (this.viewer.kind !== 'person') throw new ProblemError([{ code: 'UNAUTHENTICATED' }]);
    return this.viewer;
  }

  /** The agency that acts, through a person or a job; a visitor gets `UNAUTHENTICATED`. */
  get agencyId(): string {
    return this.viewer.kind === 'system' ? this.viewer.agencyId : this.person.agencyId;
  }

  /**
   * From here on the operation is that of whoever shows a secret, and of nobody who is signed in beside it:
   * a link that was sent to one function is opened in the browser of another. Same transaction.
   */
  async asBearer(): Promise<RequestContext> {
    if (this.viewer.kind === 'visitor') return this;
    const viewer: VisitorViewer = { kind: 'visitor' };
    return this.acting(viewer);
  }

  /**
   * The rest of this visitor's operation, acted by the system for one agency: what somebody may do who
   * showed a secret of that agency. Same transaction, same events; the caller has checked the secret.
   */
  async becomeSystem(job: string, agencyId: string): Promise<RequestContext> {
    if (this.viewer.kind === 'person') throw new Error('A person does not become the system.');
    return this.acting({ kind: 'system', job, agencyId });
  }

  /** The same operation from the beginning, at the primary: nothing that was read or noted is kept. */
  async atPrimary(): Promise<RequestContext> {
    const { viewer, permissions, requestId, now, exchange } = this;
    const transaction = await this.db.transaction.atPrimary();
    return new RequestContext({ viewer, permissions, transaction, requestId, now, exchange });
  }

  private async acting(viewer: SystemViewer | VisitorViewer): Promise<RequestContext> {
    const { transaction } = this.db;
    await transaction.become(viewer);
    const { requestId, now, events } = this;
    return new RequestContext({
      viewer,
      permissions: new Set(),
      transaction,
      requestId,
      now,
      events,
    });
  }

  /** Whether the person has shown a factor lately, where one is asked for (security.md 3). */
  get hasFreshFactor(): boolean {
    return this.viewer.kind !== 'person' || this.viewer.isFactorFresh !== false;
  }

  /** Before what asks for a fresh factor. Problem: `FRESH_FACTOR_NEEDED` { way }, how it is shown. */
  requireFreshFactor(): void {
    if (this.hasFreshFactor) return;
    const { way = '' } = this.person;
    throw new ProblemError([{ code: 'FRESH_FACTOR_NEEDED', params: { way } }]);
  }

  /** For times that somebody states: the server's clock decides, the device's may be wrong (security.md 9). */
  get clocks(): Clocks {
    return { now: this.now, device: this.exchange.deviceClock ?? null };
  }

  may(permission: string): boolean {
    return this.permissions.has(permission);
  }

  load<Key, Value>(loader: Loader<RequestContext, Key, Value>, key: Key): Promise<Value | null> {
    return this.loaders.load(this, loader, key);
  }

  /** Notes that protected records were opened; written before the answer leaves. */
  opened(objectType: string, ...objectIds: string[]): void {
    this.note({ action: 'READ', objectType, objectIds, rowCount: objectIds.length });
  }

  /** Notes a list of P3 rows, an export or a refusal. What is read of one type is one event of the operation. */
  note(event: ReadEvent): void {
    const { action, objectType } = event;
    const at = READINGS.has(action)
      ? this.events.findIndex((told) => told.action === action && told.objectType === objectType)
      : -1;
    const earlier = this.events[at];
    if (earlier) this.events[at] = together(earlier, event);
    else this.events.push(event);
  }

  get readEvents(): readonly ReadEvent[] {
    return this.events;
  }

  /**
   * Makes a mutation that is sent twice have one effect. `work` runs once and answers the id of
   * the record; a repeat answers the same id, and the caller reads it again under today's rights.
   * The same id with other input is `MUTATION_ID_REUSED`.
   */
  once(
    operation: string,
    input: { readonly clientMutationId: string },
    work: () => Promise<string>,
  ): Promise<string> {
    return this.onceOn(null, operation, input, work);
  }

  /**
   * The same for a record whose id is known before: it stands in the receipt from the start. What `ahead`
   * reads is asked for together with the receipt; a repeat lets it go, whatever comes of it.
   */
  async onceOn<Read = undefined>(
    record: string | null,
    operation: string,
    input: { readonly clientMutationId: string },
    work: (read: Read) => Promise<string>,
    ahead: () => Promise<Read> = async () => undefined as Read,
  ): Promise<string> {
    const { agencyId, personId } = this.person;
    const key = [agencyId, personId, input.clientMutationId];
    const hash = createHash('sha256').update(JSON.stringify(input)).digest();
    const receipt = this.db.prepared<unknown>(
      `insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash, record_id)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
      [...key, operation, hash, record],
    );
    const read = ahead();
    read.catch(() => {});
    if ((await receipt).length === 0) return this.earlier(key, operation, hash);
    const recordId = await work(await read);
    if (recordId === record) return recordId;
    await this.db.prepared(
      `update mutation_receipt set record_id = $4
       where agency_id = $1 and person_id = $2 and client_mutation_id = $3`,
      [...key, recordId],
    );
    return recordId;
  }

  private async earlier(key: string[], operation: string, hash: Buffer): Promise<string> {
    const [receipt] = await this.db.sql<{
      operation: string;
      input_hash: Buffer;
      record_id: string;
    }>(
      `select operation, input_hash, record_id from mutation_receipt
       where agency_id = $1 and person_id = $2 and client_mutation_id = $3`,
      key,
    );
    if (!receipt) throw new ProblemError([NOT_AVAILABLE]);
    if (receipt.operation !== operation || !receipt.input_hash.equals(hash)) {
      throw new ProblemError([{ code: 'MUTATION_ID_REUSED', field: 'clientMutationId' }]);
    }
    return receipt.record_id;
  }

  /** Stops the operation when any problem was found. */
  refuseIf(problems: readonly Problem[]): void {
    const [first, ...rest] = problems;
    if (first) throw new ProblemError([first, ...rest]);
  }
}

const READINGS: ReadonlySet<string> = new Set(['READ', 'LIST']);

/** Two readings of one type: all ids, and as many rows, where they say how many. */
function together(one: ReadEvent, other: ReadEvent): ReadEvent {
  const objectIds = [...new Set([...(one.objectIds ?? []), ...(other.objectIds ?? [])])];
  if (one.action === 'READ') return { ...one, objectIds, rowCount: objectIds.length };
  const rowCount = (one.rowCount ?? 0) + (other.rowCount ?? 0);
  return { ...one, ...(one.rowCount === undefined ? {} : { rowCount }) };
}
