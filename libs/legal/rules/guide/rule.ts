import type { Receiver, Sender } from '../parties.js';
import type { Column, Consent, GuideCase, Situation, Urgency } from './case.js';

/** Never green: a duty, what somebody may assess, what cannot be done on this ground (field.md 3.2). */
export const VERDICTS = ['DUTY', 'POSSIBLE', 'IMPOSSIBLE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** *Lagen hindrar* or *Portalens regel*. */
export type Barrier = 'LAW' | 'PORTAL';

/** What must be so for a basis to hold; each answers the reason when it is not. */
export type Need = 'GATE_23' | 'GATE_24' | 'GATE_21' | 'GATE_18A' | 'GATE_18C' | 'ACUTE';

/** One line of the table: who to whom about what, on which basis, with what outcome. */
export interface GuideRule {
  /** Says the same in a test, in the matrix and in the words. */
  readonly id: string;
  readonly from: readonly Sender[];
  readonly to: readonly Receiver[];
  readonly columns: readonly Column[];
  readonly verdict: Verdict;
  /** The provision; null where none is needed, or the ground is outside the secrecy act. */
  readonly basis: string | null;
  /**
   * `SHOWN`: from day one, as non-identifying information, consent, duties and the portal's own rules are.
   * `CONFIRMED`: only when the own agency's jurist has confirmed the wording (INV-30).
   */
  readonly use: 'SHOWN' | 'CONFIRMED';
  /** Gives way when the outcome of this rule is told: *bör* to a confirmed duty. */
  readonly unlessOffered?: string;
  /** Only in these situations; otherwise the rule says nothing. */
  readonly when?: {
    readonly consent?: Consent;
    readonly situation?: Situation;
    readonly urgency?: Urgency;
    readonly child?: boolean;
    /** Not inside one's own authority: the own board, another area of the police. */
    readonly elsewhere?: true;
  };
  readonly needs?: readonly Need[];
  /** Must hold, or be seen to, before anything is told; codes for the words. */
  readonly conditions?: readonly string[];
  /** Why; codes for the words. */
  readonly reasons?: readonly string[];
  readonly barrier?: Barrier;
  /** INV-08: a report about a child goes to the board where it stays, whoever was asked about. */
  readonly toBoardOfChild?: boolean;
}

/** Whether a rule speaks of a case at all, beyond direction and column. */
export function speaksOf({ when }: GuideRule, it: GuideCase, child: boolean): boolean {
  if (!when) return true;
  return (
    (when.consent === undefined || when.consent === it.consent) &&
    (when.situation === undefined || it.about !== 'SUSPICION' || when.situation === it.situation) &&
    (when.urgency === undefined || when.urgency === it.urgency) &&
    (when.child === undefined || when.child === child) &&
    (when.elsewhere === undefined || !isInside(it))
  );
}

function isInside({ from, to }: GuideCase): boolean {
  return from === to && (from === 'SOCIAL_SERVICES' || from === 'POLICE');
}
