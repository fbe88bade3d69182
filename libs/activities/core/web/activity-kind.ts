import type { LooseWords } from '@stad/platform/web/i18n/words.js';
import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/**
 * What the pages that mix types (planning, front page, search, figures) know of one type. Each type has one
 * such object in `web/kind/kind.ts`; `activities/all` lists them, and nothing else names a type.
 */
export interface ActivityKind<Kind extends string = string> {
  /** As in the API: `SEMINAR`. */
  readonly kind: Kind;
  /** The name of the type (`activityKind.SEMINAR`) and, where they differ from the phases', of its states. */
  readonly words: LooseWords;
  /** Where one of them is read. */
  path(activity: { readonly id: string; readonly number: string | null }): string;
  /** How its own states look; those it does not name look as their phase does. */
  readonly tones?: Readonly<Record<string, StatusTone>>;
  /** Its records bear the name of the type; what they are about is the place. */
  readonly isNamedByPlace?: true;
}

/** How a phase looks wherever types are mixed (pages.md 4.4). */
export const PHASE_TONES: Readonly<Record<string, StatusTone>> = {
  PLANNED: 'waiting',
  CONFIRMED: 'ready',
  ONGOING: 'active',
  COMPLETED: 'done',
  EVALUATED: 'done',
  POSTPONED: 'notice',
  CANCELLED: 'cancelled',
};

/** Phases that lie behind it, in their order: what a page tells in a line. */
export const PHASES_BEHIND: Readonly<Record<string, readonly string[]>> = {
  CONFIRMED: ['PLANNED'],
  ONGOING: ['PLANNED', 'CONFIRMED'],
  COMPLETED: ['PLANNED', 'CONFIRMED'],
  EVALUATED: ['PLANNED', 'CONFIRMED', 'COMPLETED'],
};

/** What of an activity decides how it looks. */
interface Standing {
  readonly phase: string;
  readonly lifecycle: string;
  /** Of its type, where the list asks for it. */
  readonly state?: string | undefined;
}

/** One look for an activity on every page: its state's where the type has looks for it, a draft's, else the phase's. */
export function toneOfActivity(
  { phase, lifecycle, state = '' }: Standing,
  tones?: ActivityKind['tones'],
): StatusTone {
  const own = tones?.[state];
  if (own) return own;
  return lifecycle === 'DRAFT' ? 'draft' : (PHASE_TONES[phase] ?? 'waiting');
}
