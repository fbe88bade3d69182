import {
  bytesOf,
  canonicalBytes,
  hexOf,
  joined,
  type LoggedEvent,
  utf8,
} from './canonical-event.js';

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
  /** One or more events before this one are gone. */
  | 'EVENTS_MISSING'
  /** The same place twice, or a place before the one just read. */
  | 'OUT_OF_ORDER'
  /** It does not continue from the event before: one was put in, taken out, or they were swapped. */
  | 'LINK_BROKEN'
  /** Its own hash does not fit what it says. */
  | 'EVENT_CHANGED'
  /** What is kept of the content is not what was committed to. */
  | 'CONTENT_CHANGED'
  /** The head stands elsewhere than the last event: the tail was cut, or the head was moved. */
  | 'HEAD_ELSEWHERE'
  /** Events of a chain that has no head. */
  | 'HEAD_MISSING'
  /** The chain no longer passes through a head that was noted earlier: it was written anew. */
  | 'CHECKPOINT_MISSED';

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
  /** The time of the last sound event, UTC; null when there is none. */
  readonly wholeUpTo: string | null;
  readonly broken: Break | null;
}

const START = '00'.repeat(32);

interface Progress {
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
    if (chain.broken) return;
    const fault = this.faultOf(event, chain);
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
      chain = { events: 0, sequence: 0n, hash: START, at: null, broken: null };
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
    const missed = this.checkpoints
      .get(event.chainId)
      ?.some((noted) => BigInt(noted.sequence) === sequence && noted.hash !== event.hash);
    return missed ? 'CHECKPOINT_MISSED' : null;
  }

  /** Content may be gone, since it is disposed of; what is there must be what was committed to. */
  private keepsItsWord({ payload, commitment }: LoggedEvent): boolean {
    if (!payload) return true;
    const opened = this.sha256(joined([bytesOf(payload.salt), utf8(payload.content)]));
    return hexOf(opened) === commitment;
  }

  private atEnd(head: ChainHead, chain: Progress): Break | null {
    const sequence = String(chain.sequence);
    if (BigInt(head.sequence) !== chain.sequence || head.hash !== chain.hash) {
      return { fault: 'HEAD_ELSEWHERE', sequence, eventId: null };
    }
    const beyond = this.checkpoints
      .get(head.chainId)
      ?.find((noted) => BigInt(noted.sequence) > chain.sequence);
    return beyond ? { fault: 'CHECKPOINT_MISSED', sequence: beyond.sequence, eventId: null } : null;
  }
}

function verdict(
  chainId: string,
  name: string,
  { events, at }: Progress,
  broken: Break | null,
): ChainVerdict {
  return { chainId, name, events, wholeUpTo: at, broken };
}

const SAID: Readonly<Record<Fault, string>> = {
  NOT_LINKED: 'it was written and never linked',
  EVENTS_MISSING: 'one or more events before it are gone',
  OUT_OF_ORDER: 'its place is taken twice, or it stands out of order',
  LINK_BROKEN: 'it does not continue from the event before it',
  EVENT_CHANGED: 'it was changed after it was written',
  CONTENT_CHANGED: 'the content kept for it is not what it was',
  HEAD_ELSEWHERE:
    'the head of the chain stands elsewhere: its end was cut off, or the head was moved',
  HEAD_MISSING: 'the chain has no head',
  CHECKPOINT_MISSED: 'the chain no longer passes through a head that was noted earlier',
};

/** The sentence that is printed for a chain. */
export function sentenceOf({ name, events, wholeUpTo, broken }: ChainVerdict): string {
  if (!broken) {
    const until = wholeUpTo ? `, whole up to ${wholeUpTo}` : '';
    return `${name}: ${events} ${events === 1 ? 'event' : 'events'}${until}.`;
  }
  const place = broken.sequence === null ? '' : ` at event ${broken.sequence}`;
  const which = broken.eventId === null ? '' : ` (${broken.eventId})`;
  return `${name}: BROKEN${place}${which}: ${SAID[broken.fault]}. ${events} sound before it.`;
}
