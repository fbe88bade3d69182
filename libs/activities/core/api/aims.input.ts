import { Field, ID, InputType } from '@nestjs/graphql';
import { orThrow } from '@stad/platform/rules/result.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { type AimTag, readAimTag } from '../rules/aim-tag.js';

/** What the plan of every type may say of why it is done. */
@InputType({ isAbstract: true })
export abstract class AimsInput {
  @Field(() => Code, {
    nullable: true,
    description: 'PREVENT, DETECT, SUPPORT_AND_PROTECT or COMBAT; left out it stays as it is.',
  })
  aimTag?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A goal of the programme; left out it stays as it is.',
  })
  goalId?: string | null;
}

/** What is written of them: nothing by who does not know of them. Problem: `AIM_TAG_UNKNOWN`. */
export const aimsOf = ({
  aimTag,
  goalId,
}: AimsInput): { readonly aimTag?: AimTag | null; readonly goalId?: string | null } => ({
  ...(aimTag === undefined ? {} : { aimTag: orThrow(readAimTag(aimTag)) }),
  ...(goalId === undefined ? {} : { goalId }),
});
