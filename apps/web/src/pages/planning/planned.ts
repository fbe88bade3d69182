import { activityPath, kindOf } from '@stad/activities/all/web/kinds.js';
import { toneOfActivity } from '@stad/activities/core/web/activity-kind.js';
import type { Span } from '@stad/platform/rules/time.js';
import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { type Busy, type BusyBlock, busyBlocks } from './busy-blocks.js';
import type { PlanningWeekQuery } from './planning.generated.js';
import type { Agency } from './who-answers.js';

/** An activity of any type, as the week and the list draw it. */
export interface Planned extends Span {
  readonly kind: 'activity';
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  readonly title: string;
  readonly place: string | null;
  readonly state: string;
  readonly tone: StatusTone;
  readonly classification: string;
  readonly lifecycle: string;
  readonly owner: Agency;
  /** All whose people take part, the owner first. */
  readonly agencies: readonly Agency[];
  readonly path: string;
  /** For the link, where it is in another town or programme than the chosen ones. */
  readonly search?: Readonly<Record<string, string>>;
  /** What the plan runs into, and agencies that do not answer over the whole of it. */
  readonly clashes: number;
  readonly gaps: number;
}

/** *Upptagen*: another agency's time, without source. */
export interface Taken extends Omit<BusyBlock, 'agency'> {
  readonly kind: 'busy';
  /** Null for one's own time with another employer: not even whose it is (INV-09). */
  readonly agency: Agency | null;
}

export type PlanItem = Planned | Taken;

type Row = PlanningWeekQuery['activities']['rows'][number];
type PassRow = Extract<Row, { readonly __typename: 'FieldPass' }>;
/** The list asks less of a pass than the week does. */
export type AnyRow =
  | Exclude<Row, PassRow>
  | (Omit<PassRow, 'clashes' | 'silentAgencies'> & Partial<PassRow>);

export function plannedOf(row: AnyRow): Planned {
  const { id, kind, number, title, phase, lifecycle, owner } = row;
  const state = 'state' in row ? row.state : phase;
  return {
    kind: 'activity',
    id,
    type: kind,
    number,
    title,
    place: row.placeLabel,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    state,
    tone: toneOfActivity({ phase, lifecycle, state }, kindOf(kind)?.tones),
    classification: row.classification,
    lifecycle,
    owner,
    agencies: 'agencies' in row ? ownerFirst(owner, row.agencies) : [owner],
    path: activityPath(row) ?? '',
    clashes: 'clashes' in row ? (row.clashes?.length ?? 0) : 0,
    gaps: 'silentAgencies' in row ? (row.silentAgencies?.length ?? 0) : 0,
  };
}

/** A pass that has not begun; whose it is to move is known by its page. */
export function isMovable({ type, tone }: Planned): boolean {
  return type === 'FIELD_OPERATION' && !['active', 'done', 'cancelled'].includes(tone);
}

function ownerFirst(owner: Agency, agencies: readonly Agency[]): readonly Agency[] {
  return [owner, ...agencies.filter((agency) => agency.id !== owner.id)];
}

/**
 * What stands in the week: what one may see, and other agencies' time that it does not explain.
 *
 * @param elsewhere when I am taken for another employer
 */
export function weekItems(
  activities: readonly Planned[],
  busy: readonly Busy[],
  elsewhere: readonly Span[] = [],
): readonly PlanItem[] {
  const seen = activities.map((it) => ({
    ...it,
    agencyIds: it.agencies.map((agency) => agency.id),
  }));
  const taken = busyBlocks(busy, seen).map((block): Taken => ({ kind: 'busy', ...block }));
  const own = elsewhere.map(
    (span): Taken => ({
      ...{ kind: 'busy', id: `elsewhere ${span.startsAt.getTime()}`, agency: null, count: 1 },
      ...{ startsAt: span.startsAt, endsAt: span.endsAt },
    }),
  );
  return [...activities, ...taken, ...own];
}
