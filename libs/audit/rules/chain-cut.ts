import type { LoggedEvent } from './canonical-event.js';

/** How long the access log is kept (field.md 3.6). A cut that takes what is younger is a fault. */
export const LOG_KEPT_YEARS = 5;

/** The action of the event that stays for those that were disposed of. */
export const CUT_ACTION = 'CUT';

/**
 * What a cut says in the fields of its event: `through=4711`, `hash=…`, `before=2021-11-26`, and
 * `decided-by=…` where a membership is known. The event names the disposal as its object.
 */
export interface ChainCut {
  readonly disposalId: string;
  /** The place of the last event that is gone. */
  readonly through: bigint;
  /** Its hash, which the first event that is left continues from. */
  readonly hash: string;
  /** The Swedish day of the decision: what was written before it may go. */
  readonly before: string;
}

/** Where a chain begins: after how many events, and from which hash. */
export interface Beginning {
  readonly through: bigint;
  readonly hash: string;
}

export type CutFault =
  /** A cut does not say what it took. */
  | 'CUT_UNREADABLE'
  /** No proposal and decision by two people stand before it in the chain. */
  | 'CUT_UNDECIDED'
  /** It takes what has not been kept for five years. */
  | 'CUT_TOO_YOUNG';

export type BeginningFault =
  /** One or more events before this one are gone, and no cut says why. */
  | 'EVENTS_MISSING'
  /** More is gone than the last cut took. */
  | 'CUT_TOO_FAR'
  /** The chain goes on from another hash than the last cut says. */
  | 'CUT_ELSEWHERE'
  /** Events stand where the last cut took them. */
  | 'DISPOSED_IS_BACK';

interface Decision {
  readonly proposedBy: string | null;
  readonly isDecided: boolean;
  /** False when what is kept of the decision says another rule, day or outcome. */
  readonly allows: (before: string) => boolean;
}

/** What a chain says of its own cuts, read in its order. */
export class CutsOfChain {
  private readonly decisions = new Map<string, Decision>();
  private last: ChainCut | null = null;

  /** Takes one sound event; answers what is wrong with it as a cut. */
  take(event: LoggedEvent): CutFault | null {
    if (event.objectType === 'disposal') this.remember(event);
    if (event.action !== CUT_ACTION) return null;
    const cut = readCut(event);
    if (!cut) return 'CUT_UNREADABLE';
    const decision = this.decisions.get(cut.disposalId);
    if (!decision?.isDecided || !decision.allows(cut.before)) return 'CUT_UNDECIDED';
    if (!isOldEnough(cut.before, event.at)) return 'CUT_TOO_YOUNG';
    this.last = cut;
    return null;
  }

  /** The last cut there was. */
  get latest(): ChainCut | null {
    return this.last;
  }

  /** Holds where the chain begins against what the last cut says; asked when it was read to its end. */
  judge(beginning: Beginning): BeginningFault | null {
    const cut = this.last;
    if (!cut) return beginning.through === 0n ? null : 'EVENTS_MISSING';
    if (beginning.through > cut.through) return 'CUT_TOO_FAR';
    if (beginning.through < cut.through) return 'DISPOSED_IS_BACK';
    return beginning.hash === cut.hash ? null : 'CUT_ELSEWHERE';
  }

  /** One proposes, another decides; a restored backup has it done again by what its protocol says. */
  private remember({ objectIds, action, fields, membershipId, job, payload }: LoggedEvent): void {
    const id = objectIds[0];
    if (id === undefined) return;
    const before = this.decisions.get(id);
    const proposedBy = action === 'INSERT' ? membershipId : (before?.proposedBy ?? null);
    const isDecision = fields.includes('decided_at');
    const byAnother = membershipId !== null && proposedBy !== null && membershipId !== proposedBy;
    const isDecided = isDecision && (job === 'restore' || (action === 'UPDATE' && byAnother));
    this.decisions.set(id, {
      proposedBy,
      isDecided: isDecided || (before?.isDecided ?? false),
      allows: isDecision ? allowed(payload?.content) : (before?.allows ?? (() => false)),
    });
  }
}

/** What is kept of a decision must say the same; content that is not there says nothing against it. */
function allowed(content: string | undefined): (before: string) => boolean {
  if (content === undefined) return () => true;
  let said: { rule?: string; state?: string; before?: string };
  try {
    said = JSON.parse(content);
  } catch {
    return () => false;
  }
  return (before) =>
    said.rule === 'ACCESS_LOG' && said.state === 'APPROVED' && said.before === before;
}

function readCut({ objectIds, fields }: LoggedEvent): ChainCut | null {
  const of = (name: string) =>
    fields.find((field) => field.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const [disposalId, through, hash, before] = [
    objectIds[0],
    of('through'),
    of('hash'),
    of('before'),
  ];
  const isWhole =
    disposalId !== undefined &&
    /^[1-9]\d*$/.test(through) &&
    /^[0-9a-f]{64}$/.test(hash) &&
    /^\d{4}-\d\d-\d\d$/.test(before);
  return isWhole ? { disposalId, through: BigInt(through), hash, before } : null;
}

/** A day of grace, since the day of the decision is Swedish and the time of an event is not. */
function isOldEnough(before: string, at: string): boolean {
  const dueOn = `${Number(before.slice(0, 4)) + LOG_KEPT_YEARS}${before.slice(4)}`;
  const dayAfter = new Date(Date.parse(`${at.slice(0, 10)}T00:00:00Z`) + 86_400_000);
  return dueOn <= dayAfter.toISOString().slice(0, 10);
}
