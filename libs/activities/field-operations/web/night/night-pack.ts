import type { ViewerQuery } from '@stad/identity/web/viewer.generated.js';
import { ViewerDocument } from '@stad/identity/web/viewer.generated.js';
import type { CallSheetQuery } from '@stad/network/web/call/call-sheet.generated.js';
import { CallSheetDocument } from '@stad/network/web/call/call-sheet.generated.js';
import { deviceClock, type Measured } from '@stad/platform/web/device/device-clock.js';
import { openDevice, readMark, setMark } from '@stad/platform/web/device/device-database.js';
import { noteReady } from '@stad/platform/web/device/made-ready.js';
import {
  forgetNight,
  forgetPlan,
  NIGHT_BOX,
  PLAN_BOX,
} from '@stad/platform/web/device/night-boxes.js';
import { SealedBox } from '@stad/platform/web/device/sealed-box.js';
import type { KeptAnswer } from '@stad/platform/web/graphql/kept-answers.js';
import type { Operation } from '@stad/platform/web/graphql/operation.js';
import { request } from '@stad/platform/web/graphql/request.js';
import type { Sums } from '../../rules/field-counts/taps.js';
import { BriefingPageDocument, type BriefingPageQuery } from '../briefing/briefing.generated.js';
import {
  FieldPassChosenDocument,
  FieldPassNowDocument,
  type FieldScreenFragment,
} from '../field/field.generated.js';

/** The plan of a phone made ready goes at the latest so long after the planned end, by its own clock. */
export const PLAN_GOES_HOURS_AFTER = 24;
const CLOCK = 'clock';
/** What the phone keeps is renewed by the server, never by itself. */
const FRESH = { isFresh: true } as const;

type CallSheet = CallSheetQuery['callSheet'];

/**
 * The first part of the night pack: cards need nothing, the numbers that anybody may see do, and the times
 * that the check-ins follow from. It is there until the pass is over, whatever right or session ends (INV-29).
 */
export interface OpenPart {
  /** When the server gave it. */
  readonly at: string;
  readonly passId: string;
  readonly callSheet: CallSheet;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly checkInMinutes: number | null;
}

/** The second part: who one is, the plan, the briefing, direct numbers and the routine (decision 22). */
export interface PlanPart {
  readonly at: string;
  readonly viewer: ViewerQuery['viewer'];
  readonly pass: FieldScreenFragment;
  readonly callSheet: CallSheet;
  readonly briefing: BriefingPageQuery['fieldPass'];
}

/** What anybody may see of a sheet of numbers: public functions, nothing of tonight, of the routine or of a deputy. */
export function openSheet(sheet: CallSheet): CallSheet {
  const functions = sheet.functions
    .filter(({ classification }) => classification === 'P0')
    .map((one) => ({ ...one, tonight: null, deputyId: null }));
  return { ...sheet, isPublic: true, routineSteps: [], functions };
}

/** Fetches both parts anew and puts them away. Rejects when the server or the browser says no. */
export async function loadNightPack(passId: string): Promise<OpenPart> {
  const [{ viewer }, { callSheet }, { fieldPass: briefing }, { fieldPass: pass }] =
    await Promise.all([
      request(ViewerDocument, {}, undefined, FRESH),
      request(CallSheetDocument, { site: null }, undefined, FRESH),
      request(BriefingPageDocument, { input: { id: passId } }, undefined, FRESH),
      request(FieldPassChosenDocument, { input: { id: passId } }, undefined, FRESH),
    ]);
  const at = deviceClock.now().at.toISOString();
  return keepNightPack({ at, viewer, pass, callSheet, briefing });
}

/** Puts away what was read: the whole under the key of the plan, what is open under the key of the night. */
export async function keepNightPack(plan: PlanPart): Promise<OpenPart> {
  const { pass, at } = plan;
  const database = await openDevice();
  const open: OpenPart = {
    ...{ at, passId: pass.id, startsAt: pass.startsAt, endsAt: pass.endsAt },
    callSheet: openSheet(plan.callSheet),
    checkInMinutes: pass.safety.checkInMinutes,
  };
  const until = planGoesAt(pass.endsAt);
  await new SealedBox(database, PLAN_BOX).keep(plan, '', until);
  await new SealedBox(database, NIGHT_BOX).keep(open, '', until);
  if (deviceClock.measured) await setMark(database, CLOCK, deviceClock.measured);
  noteReady(true);
  return open;
}

/** What the page has just read of the pass, in the pack that is there; where there is none of it, it is fetched. */
export async function keepPass(pass: FieldScreenFragment): Promise<void> {
  const plan = await readPlan();
  if (plan?.pass.id === pass.id) await keepNightPack({ ...plan, pass });
  else await loadNightPack(pass.id);
}

/** What the server has of the counts since something arrived: a page that is begun anew without it shows that. */
export async function keepCounts(passId: string, sums: Sums): Promise<void> {
  const plan = await readPlan();
  if (plan?.pass.id !== passId) return;
  const fieldCounts = Object.entries(sums).map(([counter, n]) => ({ counter, n }));
  await keepNightPack({ ...plan, pass: { ...plan.pass, fieldCounts } });
}

/** When the plan goes from the phone by itself. */
export function planGoesAt(endsAt: string): Date {
  return new Date(new Date(endsAt).getTime() + PLAN_GOES_HOURS_AFTER * 3_600_000);
}

export async function readPlan(): Promise<PlanPart | null> {
  return new SealedBox(await openDevice(), PLAN_BOX).read<PlanPart>();
}

export async function readOpenPart(): Promise<OpenPart | null> {
  return new SealedBox(await openDevice(), NIGHT_BOX).read<OpenPart>();
}

/** The clock as an earlier page measured it, so that a page begun without a network counts in the right quarter. */
export async function recallClock(): Promise<void> {
  const measured = await readMark<Measured>(await openDevice(), CLOCK);
  if (measured) deviceClock.recall(measured);
}

/**
 * What the phone was given, for the operations of the night and no others. Read when the server does not
 * answer; each time it is looked whether its time is over.
 */
export async function keptNightAnswer(
  operation: Operation<unknown, unknown>,
  variables: unknown,
): Promise<KeptAnswer | null> {
  await recallClock();
  const plan = await readPlan();
  const data = plan && fromPlan(plan, operation, variables);
  if (data) return { data, at: plan.at };
  const open = await readOpenPart();
  if (!open) await forgetNight();
  if (!open || operation.name !== CallSheetDocument.name) return null;
  return { data: { callSheet: open.callSheet }, at: open.at };
}

function fromPlan(
  { viewer, pass, callSheet, briefing }: PlanPart,
  operation: Operation<unknown, unknown>,
  variables: unknown,
): object | null {
  const { input } = (variables ?? {}) as { input?: { id?: string; number?: string } };
  const isThisPass = input?.id === pass.id || input?.number === pass.number;
  switch (operation.name) {
    case ViewerDocument.name:
      return { viewer };
    case FieldPassNowDocument.name:
      return { fieldPassNow: pass };
    case FieldPassChosenDocument.name:
      return isThisPass ? { fieldPass: pass } : null;
    case CallSheetDocument.name:
      return { callSheet };
    case BriefingPageDocument.name:
      return isThisPass ? { fieldPass: briefing } : null;
    default:
      return null;
  }
}

/**
 * What the server has said of who is here, held against the pack: it goes with the session, with another person
 * and with the pass, and stays through whatever the network does. The open part goes with the pass alone.
 */
export async function settlePack(now: {
  readonly viewer: ViewerQuery['viewer'];
  /** What the server says the phone is out on; undefined where it was not asked. */
  readonly pass?: FieldScreenFragment | null;
}): Promise<void> {
  const plan = await readPlan();
  if (!plan) {
    // Read, so that it goes when its time is over.
    if (!(await readOpenPart())) await forgetNight();
    return;
  }
  const { viewer, pass } = now;
  const isSame = viewer?.membershipId === plan.viewer?.membershipId;
  const isOwn = pass?.id === plan.pass.id;
  // Last night's pass says nothing of tonight's; one that is out in its place does.
  const isGone = pass === null || (pass !== undefined && !isOwn && pass.state === 'ACTIVE');
  if (isOwn && isThrough(pass)) await forgetNight();
  else if (!isSame || isGone) await forgetPlan();
}

/** The night is over for a phone: everybody is back and it was not made ready any more, or the pass is closed. */
const isThrough = ({ state, phone }: FieldScreenFragment): boolean =>
  ['CLOSED', 'CANCELLED'].includes(state) || (state === 'RETURNED' && !phone.isReady);
