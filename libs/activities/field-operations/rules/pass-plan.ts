import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { fitsProgramme, type ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { checkWindow, type PlannedWindow } from '@stad/activities/core/rules/window.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import { type Area, chooseAreas } from '@stad/programme/rules/area.js';
import { isPassType, type PassType } from './pass-type.js';

/** Briefing and the talk afterwards included, nobody works longer in the field. */
export const LONGEST_PASS_HOURS = 12;

/** Characters of an aim: one line. */
export const LONGEST_AIM = 300;

/** The part *När och var* of a plan. */
export interface WhenAndWhere extends PlannedWindow {
  readonly type: string;
  readonly areaIds: readonly string[];
  /** One line, guarded where it is typed. */
  readonly aim: string;
}

export interface PlannedPass extends Span {
  readonly type: PassType;
  readonly areas: readonly Area[];
  readonly aim: string;
}

/** What the plan is checked against. */
export interface PlanGround {
  readonly siteId: string;
  readonly areas: readonly Area[];
  readonly programme: ProgrammeFrame;
}

/**
 * When and where a pass is, complete and possible: areas from the list of the site, digital work in
 * digital areas and only there, a window of whole quarters up to 12 real hours, in its programme (INV-25).
 * As long as a plan is a draft, area and aim may be missing: they are asked for when it is sent.
 * Problems: `PASS_TYPE_UNKNOWN`, `AREA_MISSING`, `AREA_NOT_OF_SITE`, `AREA_NOT_FOR_TYPE`, `AIM_MISSING`,
 * `TEXT_TOO_LONG` { largest }, those of the window and those of the programme.
 */
export function planPass(
  input: WhenAndWhere,
  ground: PlanGround,
  stage: 'DRAFT' | 'SENT' = 'SENT',
): Result<PlannedPass> {
  const problems: Problem[] = [];
  const isOpen = stage === 'DRAFT';
  const type = isPassType(input.type) ? input.type : null;
  if (!type) problems.push({ code: 'PASS_TYPE_UNKNOWN', field: 'type' });
  const areas =
    isOpen && input.areaIds.length === 0
      ? ok([])
      : chooseAreas(ground.areas, ground.siteId, input.areaIds);
  problems.push(...problemsOf(areas));
  if (type && areas.ok && areas.value.some((area) => !suits(type, area))) {
    problems.push({ code: 'AREA_NOT_FOR_TYPE', field: 'areaIds' });
  }
  if (!isOpen && input.aim.trim() === '') problems.push({ code: 'AIM_MISSING', field: 'aim' });
  else if (input.aim.trim().length > LONGEST_AIM) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'aim', params: { largest: LONGEST_AIM } });
  }
  const window = checkWindow(input, LONGEST_PASS_HOURS);
  problems.push(...problemsOf(window));
  if (window.ok) problems.push(...problemsOf(fitsProgramme(ground.programme, window.value)));
  return check(problems, {
    ...(window.ok ? window.value : NEVER),
    type: type ?? 'STREET',
    areas: areas.ok ? areas.value : [],
    aim: input.aim.trim(),
  });
}

function suits(type: PassType, area: Area): boolean {
  if (area.kind === 'WHOLE_MUNICIPALITY') return true;
  return (type === 'DIGITAL') === (area.kind === 'DIGITAL');
}

/** Stands in where a problem has already been found, so that the value is never read. */
const NEVER: Span = { startsAt: new Date(0), endsAt: new Date(0) };
