import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { DiaryNumber } from '@stad/safeguards/api/scalars/diary-number.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'That a text was flagged: it is hidden until somebody has decided.' })
export class FlaggedText {
  @Field(() => ID) id!: string;
  @Field({ description: 'FLAGGED, ERASED, KEPT.' }) state!: string;
}

@ObjectType({
  description: 'A text of the own organisation that somebody flagged, and what became of it.',
})
export class ContentRemoval {
  @Field(() => ID) id!: string;
  @Field({ description: 'Which text: PASS_AIM, REPORT_SECTION …' }) text!: string;
  @Field(() => ID, { description: 'The record it stands in.' }) recordId!: string;
  @Field({ description: 'FLAGGED, ERASED, KEPT.' }) state!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The function, when it is of the own agency.',
  })
  flaggedBy!: string | null;
  @Field(() => Instant) flaggedAt!: Date;
  @Field(() => [String], {
    nullable: true,
    description: 'What stood there, for who decides and who advises; null once it is decided.',
  })
  original!: readonly string[] | null;
  @Field(() => String, { nullable: true, description: 'ERASE, KEEP.' }) advice!: string | null;
  @Field(() => String, { nullable: true }) advisedBy!: string | null;
  @Field(() => Instant, { nullable: true }) advisedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'PERSONAL_DATA, SECRECY, INACCURATE; NOT_PERSONAL, NEEDED.',
  })
  ground!: string | null;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
  @Field(() => Instant, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true }) diaryNumber!: string | null;
  @Field(() => String, { nullable: true }) notedBy!: string | null;
  @Field(() => Instant, { nullable: true }) notedAt!: Date | null;
  @Field({ description: 'Under hold: nothing of it is taken away.' }) isHeld!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => [NextStep], { description: 'erase, keep, advise, note.' }) nextSteps!: NextStep[];
}

@ObjectType({
  description:
    'A flagged text that the team of a pass ready or out goes on reading until it is back.',
})
export class TextForTeam {
  @Field(() => ID, { description: 'Of the removal.' }) id!: string;
  @Field({ description: 'Which text: PASS_ABORT_CRITERIA, GO_AHEAD_CONDITIONS …' }) text!: string;
  @Field(() => ID, { description: 'The record it stands in.' }) recordId!: string;
  @Field(() => Instant) flaggedAt!: Date;
  @Field(() => [String]) said!: readonly string[];
}

@InputType({ description: 'Fel innehåll: this text must not stand. It is hidden at once.' })
export class FlagTextInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, { description: 'Which text: PASS_AIM, REPORT_SECTION …' }) text!: string;
  @Field(() => ID, { description: 'The record it stands in.' }) recordId!: string;
}

@InputType()
export class DecideRemovalInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) removalId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'erase, keep.' }) step!: string;
  @Field(() => Code, {
    description: 'PERSONAL_DATA, SECRECY, INACCURATE to erase; NOT_PERSONAL, NEEDED to keep.',
  })
  ground!: string;
}

@InputType()
export class AdviseRemovalInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) removalId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'ERASE, KEEP.' }) advice!: string;
}

@InputType()
export class NoteRemovalInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) removalId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => DiaryNumber) diaryNumber!: string;
}
