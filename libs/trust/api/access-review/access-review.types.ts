import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'Roles that somebody got, as the control of the log sees it.' })
export class RolesGiven {
  @Field({ description: 'The function that got them.' }) toTitle!: string;
  @Field(() => [String]) roles!: string[];
  @Field(() => String, { nullable: true, description: 'The function that gave them.' })
  byTitle!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The second person; null where the yes to the sign-in is that of the roles.',
  })
  approvedByTitle!: string | null;
}

@ObjectType({ description: 'One event that is looked at: who did what when, never what it said.' })
export class AccessReviewItem {
  @Field(() => ID) id!: string;
  @Field(() => [String], {
    description: 'SAMPLE, OUTSIDE_TEAM, NIGHT, MANY_READS, MANY_EXPORTS, REFUSALS …: why.',
  })
  reasons!: string[];
  @Field(() => Int, { description: 'How many events of one person it stands for.' })
  counted!: number;
  @Field(() => Instant) at!: Date;
  @Field() action!: string;
  @Field() objectType!: string;
  @Field(() => Int, { nullable: true }) rowCount!: number | null;
  @Field(() => String, { nullable: true, description: 'Who acted; null when a job did.' })
  functionTitle!: string | null;
  @Field(() => String, { nullable: true }) agencyShortName!: string | null;
  @Field(() => String, { nullable: true }) job!: string | null;
  @Field({ description: 'WAITING, ASKED, ANSWERED, AUTHORISED, DEVIATION.' }) state!: string;
  @Field(() => String, { nullable: true, description: 'IN_WORK, NOT_IN_WORK: the manager.' })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: 'The function that answered.' })
  answeredBy!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => [RolesGiven], {
    description: 'Of a change of rights: what this person gave or approved on that day.',
  })
  rolesGiven!: RolesGiven[];
  @Field(() => Int) version!: number;
  @Field(() => [String], {
    description: 'What the viewer may say now: authorise, ask, report; IN_WORK, NOT_IN_WORK.',
  })
  mayBe!: string[];
}

@ObjectType({ description: 'One control of the access log: sample, findings, conclusion.' })
export class AccessReview {
  @Field(() => ID) id!: string;
  @Field({ description: 'OPEN, CONCLUDED.' }) state!: string;
  @Field(() => Instant) since!: Date;
  @Field(() => Instant, { description: 'Not included.' }) until!: Date;
  @Field({ description: 'The sample is drawn by the hash of it and the id of each event.' })
  seed!: string;
  @Field(() => Int, { description: 'How many events the sample was drawn from.' }) events!: number;
  @Field(() => Int, { description: 'How many are looked at.' }) items!: number;
  @Field(() => Int, { description: 'How many have no verdict yet.' }) left!: number;
  @Field(() => Int) authorised!: number;
  @Field(() => Int) asked!: number;
  @Field(() => Int) deviations!: number;
  @Field(() => String, { nullable: true, description: 'The function that drew it.' })
  drawnBy!: string | null;
  @Field(() => String, { nullable: true, description: 'The function that concluded it.' })
  concludedBy!: string | null;
  @Field(() => Instant, { nullable: true }) concludedAt!: Date | null;
  @Field(() => String, { nullable: true }) conclusion!: string | null;
  @Field(() => LocalDate, { nullable: true }) chainCheckedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 over what was concluded.' })
  seal!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'The controls of the own organisation, and when the next is due.' })
export class AccessReviews {
  @Field(() => [AccessReview], { description: 'The latest first.' }) rows!: AccessReview[];
  @Field(() => LocalDate, { nullable: true, description: 'Null while the log is empty.' })
  dueOn!: string | null;
  @Field() isDue!: boolean;
  @Field({ description: 'The viewer may draw one now.' }) mayDraw!: boolean;
}

@InputType()
export class DrawAccessReviewInput {
  @Field(() => ID) clientMutationId!: string;
}

@InputType()
export class JudgeAccessInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) itemId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'authorise, ask, report.' }) verdict!: string;
  @Field(() => SafeText, { nullable: true }) note?: SafeTextValue | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType()
export class AnswerAccessInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) itemId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'IN_WORK, NOT_IN_WORK.' }) answer!: string;
}

@InputType()
export class ConcludeAccessReviewInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) reviewId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => SafeText) conclusion!: SafeTextValue;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'When the chain of the log was last found whole; null: not checked.',
  })
  chainCheckedOn?: string | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}
