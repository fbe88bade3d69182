import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { fitsProgramme, type ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { checkWindow, type PlannedWindow } from '@stad/activities/core/rules/window.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import {
  PREVENTION_CHANNELS,
  PREVENTION_TARGETS,
  type PreventionChannel,
  type PreventionTarget,
} from './prevention-kind.js';

/** In characters. */
export const LONGEST = { title: 120, purpose: 400 } as const;

const LONGEST_HOURS = 12;

export interface PreventionInput extends PlannedWindow {
  readonly title: string;
  readonly purpose: string;
  readonly target: string;
  readonly channel: string;
}

export interface PreventionPlan extends Span {
  readonly title: string;
  readonly purpose: string;
  readonly target: PreventionTarget;
  readonly channel: PreventionChannel;
}

/**
 * One as planned or moved. Problems: `TITLE_MISSING`, `PURPOSE_MISSING`, `TEXT_TOO_LONG` { largest },
 * `PREVENTION_TARGET_MISSING`, `PREVENTION_CHANNEL_MISSING`, those of the window and those of the programme.
 */
export function planPrevention(
  input: PreventionInput,
  programme: ProgrammeFrame,
): Result<PreventionPlan> {
  const texts = { title: input.title.trim(), purpose: input.purpose.trim() };
  const problems: Problem[] = [];
  for (const field of ['title', 'purpose'] as const) {
    const { length } = texts[field];
    const largest = LONGEST[field];
    if (length < 2) problems.push({ code: `${field.toUpperCase()}_MISSING`, field });
    if (length > largest) problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
  }
  const target = PREVENTION_TARGETS.find((known) => known === input.target);
  const channel = PREVENTION_CHANNELS.find((known) => known === input.channel);
  if (!target) problems.push({ code: 'PREVENTION_TARGET_MISSING', field: 'target' });
  if (!channel) problems.push({ code: 'PREVENTION_CHANNEL_MISSING', field: 'channel' });
  const window = checkWindow(input, LONGEST_HOURS);
  problems.push(...problemsOf(window));
  if (window.ok) problems.push(...problemsOf(fitsProgramme(programme, window.value)));
  const span = window.ok ? window.value : { startsAt: new Date(0), endsAt: new Date(0) };
  return check(problems, {
    ...texts,
    ...span,
    target: target ?? 'HOTEL_PROPERTY',
    channel: channel ?? 'CONVERSATION',
  });
}
