import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { fitsProgramme, type ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { checkWindow, type PlannedWindow } from '@stad/activities/core/rules/window.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import {
  DISSEMINATION_FORMATS,
  DISSEMINATION_TARGETS,
  type DisseminationFormat,
  type DisseminationTarget,
} from './dissemination-kind.js';

/** In characters. */
export const LONGEST = { title: 120, stage: 80, purpose: 400, message: 200 } as const;

const LONGEST_HOURS = 12;
const TEXTS = ['title', 'stage', 'purpose', 'message'] as const;

type Texts = Readonly<Record<(typeof TEXTS)[number], string>>;

export interface DisseminationInput extends Texts, PlannedWindow {
  readonly format: string;
  readonly targets: readonly string[];
}

export interface DisseminationPlan extends Texts, Span {
  readonly format: DisseminationFormat;
  readonly targets: readonly DisseminationTarget[];
}

/**
 * One as planned or moved: the stage and the slot on it, what one says there and to whom. Problems: `TITLE_MISSING`,
 * `STAGE_MISSING`, `PURPOSE_MISSING`, `MESSAGE_MISSING`, `TEXT_TOO_LONG` { largest }, `DISSEMINATION_FORMAT_MISSING`,
 * `DISSEMINATION_TARGETS_MISSING`, `INVALID_CODE`, those of the window and those of the programme.
 */
export function planDissemination(
  input: DisseminationInput,
  programme: ProgrammeFrame,
): Result<DisseminationPlan> {
  const problems: Problem[] = [];
  const texts = Object.fromEntries(TEXTS.map((name) => [name, input[name].trim()])) as Texts;
  for (const field of TEXTS) {
    const { length } = texts[field];
    const largest = LONGEST[field];
    if (length < 2) problems.push({ code: `${field.toUpperCase()}_MISSING`, field });
    if (length > largest) problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
  }
  const format = DISSEMINATION_FORMATS.find((known) => known === input.format);
  // Each once, in the order of the list: two who tick the same have said the same.
  const targets = DISSEMINATION_TARGETS.filter((known) => input.targets.includes(known));
  if (!format) problems.push({ code: 'DISSEMINATION_FORMAT_MISSING', field: 'format' });
  if (input.targets.length === 0) {
    problems.push({ code: 'DISSEMINATION_TARGETS_MISSING', field: 'targets' });
  } else if (!input.targets.every((code) => targets.some((known) => known === code))) {
    problems.push({ code: 'INVALID_CODE', field: 'targets' });
  }
  const window = checkWindow(input, LONGEST_HOURS);
  problems.push(...problemsOf(window));
  if (window.ok) problems.push(...problemsOf(fitsProgramme(programme, window.value)));
  const span = window.ok ? window.value : { startsAt: new Date(0), endsAt: new Date(0) };
  return check(problems, { ...texts, ...span, format: format ?? 'PANEL', targets });
}
