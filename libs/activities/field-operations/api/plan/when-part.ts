import { type AimsInput, aimsOf } from '@stad/activities/core/api/aims.input.js';
import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { tidySteps } from '../../rules/tested-steps.js';
import type { PassRow } from '../pass/pass.document.js';

/** *När och var* as its fields are saved and merged. The two times are one field, named by the first. */
export interface WhenPart {
  readonly type: string;
  readonly startsAt: { readonly startsAt: Date; readonly endsAt: Date };
  readonly areaIds: readonly string[];
  readonly aim: string;
  readonly modelTest: boolean;
  readonly testedSteps: readonly number[];
  readonly aimTag: AimTag | null;
  readonly goalId: string | null;
}

export interface GivenWhen extends AimsInput {
  readonly type?: string | null;
  readonly startsAt?: Date | null;
  readonly endsAt?: Date | null;
  readonly areaIds?: readonly string[] | null;
  readonly aim?: SafeTextValue | null;
  readonly modelTest?: boolean | null;
  readonly testedSteps?: readonly number[] | null;
}

type Planned = Pick<
  PassRow,
  | 'type'
  | 'startsAt'
  | 'endsAt'
  | 'areas'
  | 'aim'
  | 'modelTest'
  | 'testedSteps'
  | 'aimTag'
  | 'goalId'
>;

export function whenPartOf(pass: Planned): WhenPart {
  const { type, startsAt, endsAt, areas, aim, modelTest, testedSteps } = pass;
  const areaIds = areas.map((area) => area.id).sort();
  const { aimTag, goalId } = pass;
  const times = { startsAt, endsAt };
  return { type, startsAt: times, areaIds, aim, modelTest, testedSteps, aimTag, goalId };
}

/** The fields that somebody gives; of them only why it is done can be cleared. Problem: `AIM_TAG_UNKNOWN`. */
export function givenWhen(pass: Planned, given: GivenWhen): Partial<WhenPart> {
  const { type, startsAt, endsAt, areaIds, aim, modelTest, testedSteps } = given;
  const times = { startsAt: startsAt ?? pass.startsAt, endsAt: endsAt ?? pass.endsAt };
  return {
    ...(type != null ? { type } : {}),
    ...(startsAt != null || endsAt != null ? { startsAt: times } : {}),
    ...(areaIds != null ? { areaIds: [...new Set(areaIds)].sort() } : {}),
    ...(aim != null ? { aim: aim.text.trim() } : {}),
    ...(modelTest != null ? { modelTest } : {}),
    ...(testedSteps != null ? { testedSteps: tidySteps(testedSteps) } : {}),
    ...aimsOf(given),
  };
}
