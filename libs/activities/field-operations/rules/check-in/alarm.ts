import type { AlarmOutcome, CheckedIn, ClockEvent } from './clock-events.js';

/** Not taken in so many minutes, the next in the ladder is called (INV-13). */
export const LADDER_MINUTES = 5;

/** An alarm reaches its receiver within so many seconds of the moment it is owed (INV-13). */
export const ALARM_SECONDS = 60;

/** Who is called, in this order: rear support, the manager on call, the police contact of the plan. */
export type Ladder = readonly [string, ...string[]];

export type AlarmKind = 'MISSED' | 'NEED_HELP' | 'EMERGENCY';

/** Why and since when somebody must be woken. */
export interface Raised {
  /** One alarm has one key, however often it is computed. */
  readonly key: string;
  readonly kind: AlarmKind;
  readonly raisedAt: Date;
  /** The members it is about. */
  readonly about: readonly string[];
  /** The round that was missed. */
  readonly dueAt: Date | null;
}

/** One call of the ladder: owed at a time, sent at another. */
export interface LadderStep {
  /** 0 is the first call. */
  readonly step: number;
  readonly to: string;
  readonly owedAt: Date;
  readonly sentAt: Date | null;
}

export interface Alarm extends Raised {
  readonly steps: readonly LadderStep[];
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: AlarmOutcome | null;
}

/**
 * How far an alarm has come. The ladder goes on every five minutes, from the top again when it is at
 * its end, until somebody says *Jag tar det*; a check-in that comes late does not stop it, since nobody
 * knows yet why it was late. Who writes what it came to has taken it.
 */
export function alarmAt(
  raised: Raised,
  ladder: Ladder,
  known: readonly ClockEvent[],
  now: Date,
): Alarm {
  const of = known.filter(
    (event) =>
      'alarm' in event && event.alarm === raised.key && event.receivedAt >= raised.raisedAt,
  );
  const takes = of.find((event) => event.kind === 'TAKEN' || event.kind === 'CLOSED');
  const closes = of.find((event) => event.kind === 'CLOSED');
  const takenAt = takes?.receivedAt ?? null;
  // What was owed at the very moment it was taken has been owed.
  const until = takenAt !== null && takenAt < now ? takenAt : now;
  return {
    ...raised,
    steps: stepsUntil(raised, ladder, until).map((step) => ({
      ...step,
      sentAt: sentAt(of, step),
    })),
    takenBy: takes && 'by' in takes ? takes.by : null,
    takenAt,
    closedAt: closes?.receivedAt ?? null,
    outcome: closes?.kind === 'CLOSED' ? closes.outcome : null,
  };
}

function stepsUntil({ raisedAt }: Raised, ladder: Ladder, until: Date) {
  const steps: Omit<LadderStep, 'sentAt'>[] = [];
  for (let step = 0; ; step += 1) {
    const owedAt = owed(raisedAt, step);
    if (owedAt > until) return steps;
    steps.push({ step, to: ladder[step % ladder.length] ?? ladder[0], owedAt });
  }
}

/** When a call of the ladder is owed. */
export function owed(raisedAt: Date, step: number): Date {
  return new Date(raisedAt.getTime() + step * LADDER_MINUTES * 60_000);
}

/** A message that left before it was owed was another alarm's. */
function sentAt(of: readonly ClockEvent[], { step, owedAt }: Pick<LadderStep, 'step' | 'owedAt'>) {
  const sent = of.find(
    (event) => event.kind === 'SENT' && event.step === step && event.receivedAt >= owedAt,
  );
  return sent?.receivedAt ?? null;
}

/**
 * Calls for help: an alarm at once, whatever round it is. Pressed again while the first is open it is
 * the same alarm; *life in danger* after *need help* is one more.
 */
export function helpRaised(known: readonly ClockEvent[]): readonly Raised[] {
  const raised: Raised[] = [];
  const closedBy = (key: string, at: Date) =>
    known.some((event) => event.kind === 'CLOSED' && event.alarm === key && event.receivedAt <= at);
  const calls = known.filter(
    (event): event is CheckedIn => event.kind === 'CHECKED_IN' && event.status !== 'OK',
  );
  for (const { id, memberId, status, receivedAt } of calls) {
    const isOpen = raised.some(
      (alarm) =>
        alarm.kind === status && alarm.about.includes(memberId) && !closedBy(alarm.key, receivedAt),
    );
    if (isOpen) continue;
    raised.push({
      key: `${status}:${id}`,
      kind: status as AlarmKind,
      raisedAt: receivedAt,
      about: [memberId],
      dueAt: null,
    });
  }
  return raised;
}
