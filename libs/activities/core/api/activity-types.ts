import type { Role } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { type HoursSpan, inOrder, type OwnHours } from '../rules/own-hours.js';
import { ACTIVITY_PLANNERS } from '../rules/planners.js';
import type { ActivityEntity } from './activity.entities.js';
import type { ActivitySums } from './activity-sums.js';

/** What the lists and calendars of all types know of one. */
export interface ActivityType {
  /** Its GraphQL type: `Seminar`. */
  readonly name: string;
  /** Where its list lies; one of them lies under it by id. */
  readonly path?: string;
  /** Who asks others to it and notes who came, where that is not who plans seminars and visits. */
  readonly planners?: readonly Role[];
  /** What speaks against asking people of these agencies. */
  mayAsk?(
    ctx: RequestContext,
    activity: ActivityEntity,
    agencyIds: readonly string[],
  ): Promise<readonly Problem[]>;
  /** Text expressions in SQL on the activity `a`: what else the search finds it by, and where it lies, if not by `path`. */
  readonly searched?: { readonly words?: string; readonly path?: string };
  /** A condition in SQL on the activity `a`, true where the acting person goes along. */
  readonly takesPart?: string;
  /** A condition in SQL on the activity `a` and its share `s`: people of the agency that reads it go along. */
  readonly goesAlong?: string;
  /** What of the plan ends as the other agency reads it no longer. */
  shareEnded?(ctx: RequestContext, activityId: string, agencyId: string): Promise<void>;
  /** Whether notes can be about this part of the activity, such as a question of a visit. */
  hasTopic?(ctx: RequestContext, activityId: string, topicId: string): Promise<boolean>;
  /** The acting person's own hours in it, for their calendar. */
  ownHours?(ctx: RequestContext, span: HoursSpan): Promise<OwnHours[]>;
  /** What its activities add up to, for reports on a programme. */
  readonly sums?: readonly ActivitySums[];
  /** What a report says of each of them beside day and title. */
  readonly reported?: ReportedActivity;
  /**
   * By which `UID` somebody's calendar already knows an activity from letters; asked as the system of the
   * agency that answers.
   */
  calendarUids?(system: RequestContext, membershipId: string): Promise<ReadonlyMap<string, string>>;
}

/** For whom activities of a type are and how many they reached, as a report lists them. */
export interface ReportedActivity {
  /** The name of all of them: *Seminarier*. */
  readonly name: string;
  /** A text array in SQL on the activity `a`: codes of {@link words}; its own row security answers. */
  readonly targets: string;
  /** As a Swedish report says them. */
  readonly words: Readonly<Record<string, string>>;
  /** A function of schema `statistics`, made by `reachSql`. */
  readonly reach?: string;
}

/** By kind; filled by each type's own module. */
const types = new Map<string, ActivityType>();

/** Makes a folder under `activities/` a type: `registerActivityType('SEMINAR', { name: 'Seminar' })`. */
export function registerActivityType(kind: string, type: ActivityType): void {
  types.set(kind, type);
}

/** The type's name; undefined for a kind no folder stands for, which the lists leave out. */
export function activityTypeName(kind: string): string | undefined {
  return types.get(kind)?.name;
}

/** Where an activity is read; null for a type that has not said. */
export function activityAddress(activity: {
  readonly id: string;
  readonly kind: string;
}): string | null {
  const path = types.get(activity.kind)?.path;
  return path ? `${path}/${activity.id}` : null;
}

/** The kinds this build knows. A row of a type that has been taken out is not listed. */
export function activityKinds(): readonly string[] {
  return [...types.keys()];
}

/** A text expression in SQL on the activity `a`, by the kinds this build knows; `null` for the others. */
export function byKind(expression: (type: ActivityType) => string | undefined): string {
  const cases = [...types].flatMap(([kind, type]) => {
    const own = expression(type);
    return own ? [`when '${kind}' then ${own}`] : [];
  });
  return cases.length > 0 ? `case a.kind ${cases.join(' ')} end` : 'null';
}

/** Whose activities are *mine*: those I planned, and those of any type where I go along. */
export function isMine(): string {
  const parts = [...types.values()].flatMap(({ takesPart }) => (takesPart ? [takesPart] : []));
  return ['a.created_by = (select app.membership_id())', ...parts].join(' or ');
}

/** Who asks others to an activity of the kind and notes who came. */
export function plannersOf(kind: string): readonly Role[] {
  return types.get(kind)?.planners ?? ACTIVITY_PLANNERS;
}

/** What its type has against asking people of these agencies to the activity. */
export async function problemsOfAsking(
  ctx: RequestContext,
  activity: ActivityEntity,
  agencyIds: readonly string[],
): Promise<readonly Problem[]> {
  return (await types.get(activity.kind)?.mayAsk?.(ctx, activity, agencyIds)) ?? [];
}

/** Whether people of the agency that a share `s` opens the activity `a` to are in its plan, whatever its type. */
export function goesAlong(): string {
  const asked = `exists (select from activity_participant n where n.activity_id = a.id
    and n.from_agency_id = s.agency_id and n.answer <> 'DECLINED')`;
  return [asked, ...[...types.values()].flatMap((type) => type.goesAlong ?? [])].join(' or ');
}

/** Told of a share that has ended, the type takes out of its plan what hung on it. */
export async function shareEnded(
  ctx: RequestContext,
  activity: { readonly id: string; readonly kind: string },
  agencyId: string,
): Promise<void> {
  await types.get(activity.kind)?.shareEnded?.(ctx, activity.id, agencyId);
}

/** What activities of every type add up to, in the order in which the types are registered. */
export function activitySums(): readonly ActivitySums[] {
  return [...types.values()].flatMap(({ sums }) => sums ?? []);
}

/** What a report says of an activity of the kind; undefined where its type has nothing to say. */
export function reportedActivity(kind: string): ReportedActivity | undefined {
  return types.get(kind)?.reported;
}

/** The functions that say how many activities reached, whichever types there are. */
export function reachFunctions(): readonly string[] {
  return [...types.values()].flatMap(({ reported }) => reported?.reach ?? []);
}

/** The acting person's own hours in activities of every type, in order of time. */
export async function ownHours(ctx: RequestContext, span: HoursSpan): Promise<readonly OwnHours[]> {
  const hours: OwnHours[] = [];
  for (const type of types.values()) hours.push(...((await type.ownHours?.(ctx, span)) ?? []));
  return inOrder(hours);
}

/** The `UID`s of all types by activity; asked as the system of the agency that answers. */
export async function calendarUids(
  system: RequestContext,
  membershipId: string,
): Promise<ReadonlyMap<string, string>> {
  const uids = new Map<string, string>();
  for (const type of types.values()) {
    for (const [id, uid] of (await type.calendarUids?.(system, membershipId)) ?? []) {
      uids.set(id, uid);
    }
  }
  return uids;
}

/** Whether the activity has the part that somebody writes about; one of a type without parts has none. */
export async function hasTopic(
  ctx: RequestContext,
  activity: { readonly id: string; readonly kind: string },
  topicId: string,
): Promise<boolean> {
  return (await types.get(activity.kind)?.hasTopic?.(ctx, activity.id, topicId)) ?? false;
}
