import { Field, InputType } from '@nestjs/graphql';
import { orThrow } from '@stad/platform/rules/result.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { type AimTag, readAimTag } from '../rules/aim-tag.js';

/** What the plan of every type may say. */
@InputType({ isAbstract: true })
export abstract class AimTagInput {
  @Field(() => Code, {
    nullable: true,
    description: 'PREVENT, DETECT, SUPPORT_AND_PROTECT or COMBAT; left out it stays as it is.',
  })
  aimTag?: string | null;
}

/** What is written of it: nothing by who does not know of it. Problem: `AIM_TAG_UNKNOWN`. */
export const aimTagOf = ({ aimTag }: AimTagInput): { readonly aimTag?: AimTag | null } =>
  aimTag === undefined ? {} : { aimTag: orThrow(readAimTag(aimTag)) };
