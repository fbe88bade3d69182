import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AimsInput } from '@stad/activities/core/api/aims.input.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';
import { TeamMemberInput } from '../team/team.inputs.js';

const TYPES = 'STREET, DIGITAL, PREMISES, JOINT_POLICE, EVENT, NIGHT_COUNT.';
const TESTED = 'Steps of the routine that it tries, by number; none named: all.';
const BY_ITSELF =
  'Saved by itself and not at a button: refused where a go-ahead would fall, the pass would move or another agency would be asked.';

@InputType({ description: 'A new plan. Nobody else sees it before it is sent.' })
export class PlanFieldPassInput extends AimsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => Code, { description: TYPES }) type!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant, { description: 'At most 12 hours after the start.' }) endsAt!: Date;
  @Field(() => [ID], { description: 'From the list of the site; none yet in a draft.' })
  areaIds!: string[];
  @Field(() => SafeText, { nullable: true, description: 'What for, in one line.' })
  aim?: SafeTextValue | null;
  @Field(() => Boolean, { nullable: true, description: 'Tries the local routine.' })
  modelTest?: boolean | null;
  @Field(() => [Int], { nullable: true, description: TESTED })
  testedSteps?: number[] | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ isAbstract: true })
abstract class WhenAndWhereFields extends AimsInput {
  @Field(() => Code, { nullable: true, description: TYPES }) type?: string | null;
  @Field(() => Instant, { nullable: true }) startsAt?: Date | null;
  @Field(() => Instant, { nullable: true, description: 'At most 12 hours after the start.' })
  endsAt?: Date | null;
  @Field(() => [ID], { nullable: true, description: 'From the list of the site.' })
  areaIds?: string[] | null;
  @Field(() => SafeText, { nullable: true, description: 'What for, in one line.' })
  aim?: SafeTextValue | null;
  @Field(() => Boolean, { nullable: true, description: 'Tries the local routine.' })
  modelTest?: boolean | null;
  @Field(() => [Int], { nullable: true, description: TESTED })
  testedSteps?: number[] | null;
}

@InputType({ description: 'When and where as it was when somebody began to change it.' })
export class WhenAndWhereFrom extends WhenAndWhereFields {}

@InputType({
  description:
    'The part When and where of a plan: the fields that changed. With `from` it is merged over what others have saved since.',
})
export class ChangeWhenAndWhereInput extends WhenAndWhereFields {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { description: 'whenVersion.' }) expectedVersion!: number;
  @Field(() => WhenAndWhereFrom, { nullable: true }) from?: WhenAndWhereFrom | null;
  @Field(() => Boolean, { nullable: true, description: BY_ITSELF }) byItself?: boolean | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'A plan that has not been saved, asked what it would run into.' })
export class PlanClashesInput {
  @Field(() => ID) siteId!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [ID]) areaIds!: string[];
  @Field(() => ID, { nullable: true, description: 'The pass that is changed; none for a new one.' })
  passId?: string | null;
  @Field(() => [TeamMemberInput], {
    nullable: true,
    description: 'The team as it would be; else that of the pass, or the own agency for a new one.',
  })
  team?: TeamMemberInput[] | null;
}

@InputType({ description: 'Further drafts like a draft, one each week.' })
export class RepeatPassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { description: '1 to 8.' }) weeks!: number;
}

@InputType({ description: 'A plan like the last one of one’s own agency at the site.' })
export class CopyLastPassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The date it begins; else the next such weekday.',
  })
  date?: string | null;
}

@InputType()
export class PassToFillInput {
  @Field(() => ID) passId!: string;
}

@InputType({
  description: 'What is still empty in a draft, as in the last pass of that area and type.',
})
export class FillPassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID, { description: 'The pass that was shown as what it would be filled from.' })
  fromPassId!: string;
}

@InputType({ isAbstract: true })
abstract class ReadinessFields {
  @Field(() => Code, { nullable: true, description: 'BY_PHONE or ALARM.' })
  checkInMode?: 'BY_PHONE' | 'ALARM' | null;
  @Field(() => Int, { nullable: true, description: '30, 45 or 60.' })
  checkInMinutes?: number | null;
  @Field(() => Instant, { nullable: true }) alarmTestedAt?: Date | null;
  @Field(() => Code, { nullable: true, description: 'CONTINUE or STOP.' })
  ifPoliceLeave?: 'CONTINUE' | 'STOP' | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The team knows what to do when it meets a child.',
  })
  childProcedureAcknowledged?: boolean | null;
  @Field(() => SafeText, { nullable: true }) interpreterPlan?: SafeTextValue | null;
  @Field(() => SafeText, { nullable: true }) commsPlan?: SafeTextValue | null;
  @Field(() => [SafeText], { nullable: true, description: 'When the team breaks off.' })
  abortCriteria?: SafeTextValue[] | null;
}

@InputType({ description: 'What is settled before the start, as somebody began to change it.' })
export class ReadinessFrom extends ReadinessFields {}

@InputType({
  description:
    'The part Ready to start that the planner fills in: the fields that changed, null to clear one. With `from` it is merged over what others have saved since.',
})
export class ChangeReadinessInput extends ReadinessFields {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { description: 'readinessVersion.' }) expectedVersion!: number;
  @Field(() => ReadinessFrom, { nullable: true }) from?: ReadinessFrom | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'A pass, and nothing else.' })
export class PassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
}
