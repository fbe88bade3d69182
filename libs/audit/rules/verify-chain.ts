import {
  bytesOf,
  canonicalBytes,
  hexOf,
  joined,
  type LoggedEvent,
  utf8,
} from './canonical-event.js';
import { type Beginning, type BeginningFault, type CutFault, CutsOfChain } from './chain-cut.js';
import { ForgottenPayloads } from './forgotten-payloads.js';

/** SHA-256 of bytes; given, since it is not part of the language. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Where a chain says it ends, and what it is called. */
export interface ChainHead {
  readonly chainId: string;
  /** `SOC-LUND`, or `portal` for events without an agency. */
  readonly name: string;
  readonly sequence: string;
  readonly hash: string;
}

/** A head that was noted earlier, outside the database. */
export interface Checkpoint {
  readonly chainId: string;
  readonly sequence: string;
  readonly hash: string;
}

export type Fault =
  /** The event was written and never linked. */
  | 'NOT_LINKED'
  /** The same place twice, or a place before the one just read. */
  | 'OUT_OF_ORDER'
  /** It does not continue from the event before: one was put in, taken out, or they were swapped. */
  | 'LINK_BROKEN'
  /** Its own hash does not fit what it says. */
  | 'EVENT_CHANGED'
  /** What is kept of the content is not what was committed to. */
  | 'CONTENT_CHANGED'
  /** What was kept of the content is gone, and nobody decided so. */
  | 'CONTENT_MISSING'
  /** The head stands elsewhere than the last event: the tail was cut, or the head was moved. */
  | 'HEAD_ELSEWHERE'
  /** Events of a chain that has no head. */
  | 'HEAD_MISSING'
  /** The chain no longer passes through a head that was noted earlier: it was written anew. */
  | 'CHECKPOINT_MISSED'
  /** The last cut goes further than any head that was noted. */
  | 'CUT_UNCOVERED'
  | CutFault
  | BeginningFault;

/** The first thing wrong with a chain. */
export interface Break {
  readonly fault: Fault;
  readonly sequence: string | null;
  /** Null when there is no such event any more. */
  readonly eventId: string | null;
}

export interface ChainVerdict {
  readonly chainId: string;
  readonly name: string;
  /** Events that were checked. */
  readonly events: number;
  /** Events before them, which were disposed of under a decision; the chain begins after them. */
  readonly disposed: string;
  /** The time of the last sound event, UTC; null when there is none. */
  readonly wholeUpTo: string | null;
  readonly broken: Break | null;
}

const START: Beginning = { through: 0n, hash: '00'.repeat(32) };

interface Progress {
  /** Where it begins: at its start, or after what was disposed of. */
  beginning: Beginning;
  firstId: string | null;
  readonly cuts: CutsOfChain;
  events: number;
  sequence: bigint;
  hash: string;
  at: string | null;
  broken: Break | null;
}

/**
 * Checks chains event by event, in any number of passes over memory: give it every event in the
 * order of chain and sequence, those never linked at any time, then ask for the verdicts.
 * Of each chain the first break is told and what follows it is not judged.
 */
export class ChainVerifier {
  private readonly chains = new Map<string, Progress>();
  private readonly checkpoints = new Map<string, Checkpoint[]>();
  private readonly forgotten = new ForgottenPayloads();

  constructor(
    private readonly sha256: Sha256,
    checkpoints: readonly Checkpoint[] = [],
  ) {
    for (const checkpoint of checkpoints) {
      const known = this.checkpoints.get(checkpoint.chainId) ?? [];
      this.checkpoints.set(checkpoint.chainId, [...known, checkpoint]);
    }
  }

  add(event: LoggedEvent): void {
    const chain = this.chainOf(event.chainId);
    this.forgotten.take(event);
    if (chain.broken) return;
    if (chain.events === 0) {
      beginAt(event, chain);
      if (chain.beginning.through > 0n) this.forgotten.beginsLate(event.at);
    }
    const fault = this.faultOf(event, chain) ?? chain.cuts.take(event);
    if (fault) {
      chain.broken = { fault, sequence: event.sequence, eventId: event.id };
      return;
    }
    chain.events += 1;
    chain.sequence = BigInt(event.sequence as string);
    chain.hash = event.hash as string;
    chain.at = event.at;
  }

  /** One verdict a chain, in the order of the heads; a chain without one comes last. */
  verdicts(heads: readonly ChainHead[]): readonly ChainVerdict[] {
    const named = heads.map((head) => {
      const chain = this.chainOf(head.chainId);
      return verdict(head.chainId, head.name, chain, chain.broken ?? this.atEnd(head, chain));
    });
    const known = heads.map((head) => head.chainId);
    const headless = [...this.chains].filter(([chainId]) => !known.includes(chainId));
    return [
      ...named,
      ...headless.map(([chainId, chain]) => {
        const missing: Break = { fault: 'HEAD_MISSING', sequence: null, eventId: null };
        return verdict(chainId, chainId, chain, chain.broken ?? missing);
      }),
    ];
  }

  private chainOf(chainId: string): Progress {
    let chain = this.chains.get(chainId);
    if (!chain) {
      chain = {
        beginning: START,
        firstId: null,
        cuts: new CutsOfChain(),
        events: 0,
        sequence: START.through,
        hash: START.hash,
        at: null,
        broken: null,
      };
      this.chains.set(chainId, chain);
    }
    return chain;
  }

  private faultOf(event: LoggedEvent, chain: Progress): Fault | null {
    if (event.sequence === null || event.hash === null) return 'NOT_LINKED';
    const sequence = BigInt(event.sequence);
    if (sequence <= chain.sequence) return 'OUT_OF_ORDER';
    if (sequence > chain.sequence + 1n) return 'EVENTS_MISSING';
    if (event.previousHash !== chain.hash) return 'LINK_BROKEN';
    const link = joined([bytesOf(chain.hash), canonicalBytes(event)]);
    if (hexOf(this.sha256(link)) !== event.hash) return 'EVENT_CHANGED';
    if (!this.keepsItsWord(event)) return 'CONTENT_CHANGED';
    return this.misses(event.chainId, sequence, event.hash) ? 'CHECKPOINT_MISSED' : null;
  }

  private misses(chainId: string, sequence: bigint, hash: string): boolean {
    const noted = this.checkpoints.get(chainId) ?? [];
    return noted.some((note) => BigInt(note.sequence) === sequence && note.hash !== hash);
  }

  /** Content may be gone by a decision (judged when all was read); what is there must be what was committed to. */
  private keepsItsWord({ payload, commitment }: LoggedEvent): boolean {
    if (!payload) return true;
    const opened = this.sha256(joined([bytesOf(payload.salt), utf8(payload.content)]));
    return hexOf(opened) === commitment;
  }

  private atEnd(head: ChainHead, chain: Progress): Break | null {
    const beginning = this.atBeginning(head.chainId, chain);
    if (beginning) return beginning;
    const sequence = String(chain.sequence);
    if (BigInt(head.sequence) !== chain.sequence || head.hash !== chain.hash) {
      return { fault: 'HEAD_ELSEWHERE', sequence, eventId: null };
    }
    const undecided = this.forgotten.firstUndecided(head.chainId);
    if (undecided) {
      return {
        fault: 'CONTENT_MISSING',
        sequence: undecided.sequence,
        eventId: undecided.eventId,
      };
    }
    const beyond = this.checkpoints
      .get(head.chainId)
      ?.find((noted) => BigInt(noted.sequence) > chain.sequence);
    return beyond ? { fault: 'CHECKPOINT_MISSED', sequence: beyond.sequence, eventId: null } : null;
  }

  /** What was disposed of must be what a decision let go, and what was noted outside the database. */
  private atBeginning(chainId: string, { beginning, cuts, firstId }: Progress): Break | null {
    const sequence = String(beginning.through + 1n);
    const fault = cuts.judge(beginning);
    if (fault) return { fault, sequence, eventId: firstId };
    if (this.misses(chainId, beginning.through, beginning.hash)) {
      return { fault: 'CHECKPOINT_MISSED', sequence: String(beginning.through), eventId: null };
    }
    if (!cuts.latest || this.checkpoints.size === 0) return null;
    const isCovered = this.checkpoints
      .get(chainId)
      ?.some((noted) => BigInt(noted.sequence) >= beginning.through);
    return isCovered ? null : { fault: 'CUT_UNCOVERED', sequence, eventId: firstId };
  }
}

/** A chain may begin late, for what was disposed of: whether it does is judged when it has been read. */
function beginAt({ id, sequence, previousHash }: LoggedEvent, chain: Progress): void {
  if (sequence === null || previousHash === null || BigInt(sequence) <= 1n) return;
  chain.beginning = { through: BigInt(sequence) - 1n, hash: previousHash };
  chain.firstId = id;
  chain.sequence = chain.beginning.through;
  chain.hash = previousHash;
}

function verdict(
  chainId: string,
  name: string,
  { events, at, beginning }: Progress,
  broken: Break | null,
): ChainVerdict {
  const disposed = String(beginning.through);
  return { chainId, name, events, disposed, wholeUpTo: at, broken };
}

const SAID: Readonly<Record<Fault, string>> = {
  NOT_LINKED: 'it was written and never linked',
  EVENTS_MISSING: 'one or more events before it are gone',
  OUT_OF_ORDER: 'its place is taken twice, or it stands out of order',
  LINK_BROKEN: 'it does not continue from the event before it',
  EVENT_CHANGED: 'it was changed after it was written',
  CONTENT_CHANGED: 'the content kept for it is not what it was',
  CONTENT_MISSING: 'the content kept for it is gone, and nobody decided so',
  HEAD_ELSEWHERE:
    'the head of the chain stands elsewhere: its end was cut off, or the head was moved',
  HEAD_MISSING: 'the chain has no head',
  CHECKPOINT_MISSED: 'the chain no longer passes through a head that was noted earlier',
  CUT_UNREADABLE: 'it says that events were disposed of, and not which',
  CUT_UNDECIDED: 'it says that events were disposed of, and nobody decided so',
  CUT_TOO_YOUNG: 'it says that events were disposed of before they had been kept for five years',
  CUT_TOO_FAR: 'more events before it are gone than were disposed of',
  CUT_ELSEWHERE: 'it does not continue from what was disposed of',
  CUT_UNCOVERED: 'what was disposed of before it was never noted outside the database',
  DISPOSED_IS_BACK: 'events that were disposed of are there again',
};

/** The sentence that is printed for a chain. */
export function sentenceOf(verdict: ChainVerdict): string {
  const { name, events, disposed, wholeUpTo, broken } = verdict;
  if (!broken) {
    const until = wholeUpTo ? `, whole up to ${wholeUpTo}` : '';
    const before = disposed === '0' ? '' : `; ${disposed} before them were disposed of`;
    return `${name}: ${events} ${events === 1 ? 'event' : 'events'}${until}${before}.`;
  }
  const place = broken.sequence === null ? '' : ` at event ${broken.sequence}`;
  const which = broken.eventId === null ? '' : ` (${broken.eventId})`;
  return `${name}: BROKEN${place}${which}: ${SAID[broken.fault]}. ${events} sound before it.`;
}
