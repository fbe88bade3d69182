import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';
import { TeamMemberInput } from '../team/team.inputs.js';

@InputType({ isAbstract: true })
export abstract class WhenAndWhereFields {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, {
    description: 'STREET, DIGITAL, PREMISES, JOINT_POLICE, EVENT, NIGHT_COUNT.',
  })
  type!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant, { description: 'At most 12 hours after the start.' }) endsAt!: Date;
  @Field(() => [ID], { description: 'From the list of the site.' }) areaIds!: string[];
  @Field(() => SafeText, { description: 'What for, in one line.' }) aim!: SafeTextValue;
  @Field(() => Boolean, { nullable: true, description: 'Tries the local routine.' })
  modelTest?: boolean | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'A new plan. Nobody else sees it before it is sent.' })
export class PlanFieldPassInput extends WhenAndWhereFields {
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
}

@InputType({ description: 'The part When and where of a plan.' })
export class ChangeWhenAndWhereInput extends WhenAndWhereFields {
  @Field(() => ID) passId!: string;
  @Field(() => Int, { description: 'whenVersion.' }) expectedVersion!: number;
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

@InputType({ description: 'The part Ready to start that the planner fills in.' })
export class ChangeReadinessInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { description: 'readinessVersion.' }) expectedVersion!: number;
  @Field(() => Code, { nullable: true, description: 'BY_PHONE or ALARM.' })
  checkInMode?: 'BY_PHONE' | 'ALARM' | null;
  @Field(() => Int, { nullable: true, description: '30, 45 or 60.' })
  checkInMinutes?: number | null;
  @Field(() => Instant, { nullable: true }) alarmTestedAt?: Date | null;
  @Field(() => Code, { nullable: true, description: 'CONTINUE or STOP.' })
  ifPoliceLeave?: 'CONTINUE' | 'STOP' | null;
  @Field(() => Boolean, { description: 'The team knows what to do when it meets a child.' })
  childProcedureAcknowledged!: boolean;
  @Field(() => SafeText, { nullable: true }) interpreterPlan?: SafeTextValue | null;
  @Field(() => SafeText, { nullable: true }) commsPlan?: SafeTextValue | null;
  @Field(() => [SafeText], { nullable: true, description: 'When the team breaks off.' })
  abortCriteria?: SafeTextValue[] | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'A pass, and nothing else.' })
export class PassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
}
