/** *Allt väl*, *Behöver hjälp*, and life in danger, which is 112 first. */
export const CHECK_IN_STATUSES = ['OK', 'NEED_HELP', 'EMERGENCY'] as const;
export type CheckInStatus = (typeof CHECK_IN_STATUSES)[number];

/** What an alarm came to; one that is only taken is still open (INV-12). */
export const ALARM_OUTCOMES = [
  'RESOLVED_BY_CALL',
  'HELP_SENT',
  'EMERGENCY_SERVICES',
  'TECHNICAL_FAULT',
] as const;
export type AlarmOutcome = (typeof ALARM_OUTCOMES)[number];

interface Received {
  /** Made by the sender: what is sent again has the same. */
  readonly id: string;
  /** By the clock of the server, when it was stored. */
  readonly receivedAt: Date;
}

export interface CheckedIn extends Received {
  readonly kind: 'CHECKED_IN';
  readonly memberId: string;
  readonly status: CheckInStatus;
  /** By the clock of the phone, which may have been without coverage since. */
  readonly at: Date;
}

/** *Kom senare*, *gick tidigare*. */
export interface CameOrWent extends Received {
  readonly kind: 'CAME' | 'WENT';
  readonly memberId: string;
  readonly at: Date;
}

/** A message of an alarm has left on its channels. */
export interface Sent extends Received {
  readonly kind: 'SENT';
  readonly alarm: string;
  /** 0 is the first of the ladder. */
  readonly step: number;
}

/** *Jag tar det.* */
export interface Taken extends Received {
  readonly kind: 'TAKEN';
  readonly alarm: string;
  readonly by: string;
}

export interface Closed extends Received {
  readonly kind: 'CLOSED';
  readonly alarm: string;
  readonly by: string;
  readonly outcome: AlarmOutcome;
}

/** *Alla är tillbaka.* */
export interface Returned extends Received {
  readonly kind: 'RETURNED';
}

export type ClockEvent = CheckedIn | CameOrWent | Sent | Taken | Closed | Returned;

/**
 * What was known at a moment, each event once, in the order it was stored. An event that is sent again
 * keeps the time of the first; where two were stored in the same instant their ids decide, so that the
 * order in which they are handed over never does.
 */
export function knownAt(events: readonly ClockEvent[], now: Date): readonly ClockEvent[] {
  const first = new Map<string, ClockEvent>();
  for (const event of inOrder(events)) {
    if (event.receivedAt <= now && !first.has(event.id)) first.set(event.id, event);
  }
  return [...first.values()];
}

function inOrder(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return [...events].sort(
    (a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}
