import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { SeminarShare } from '../seminar.types.js';
import { SeminarListInput } from '../sign-up/sign-up.types.js';

@ObjectType({ description: 'What a link of a round opens: nothing of whoever it was sent to.' })
export class EvaluationForm {
  @Field({ description: 'Of the seminar.' }) title!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field({ description: 'Who asks.' }) organiserName!: string;
  @Field({ description: 'BEFORE, AFTER or THREE_MONTHS.' }) kind!: string;
  @Field({ description: 'OPEN, USED or CLOSED.' }) state!: string;
  @Field(() => String, { nullable: true, description: 'Asked beside the ten: SATISFIED or USED.' })
  asksMore!: string | null;
}

@InputType({ description: 'One answer, by the link of a letter; it is good once.' })
export class AnswerEvaluationInput {
  @Field(() => Secret) token!: SecretValue;
  @Field(() => [Int], { description: 'Of the ten in their order, 1 to 5.' }) values!: number[];
  @Field(() => Int, { nullable: true, description: 'Of the question beside them, 1 to 5.' })
  more?: number | null;
  @Field(() => SafeText, { nullable: true }) text?: SafeTextValue | null;
}

@ObjectType({
  description: 'Words of somebody who answered; in no order, and of no round of answers.',
})
export class EvaluationQuote {
  @Field(() => ID) id!: string;
  @Field(() => SafeText) text!: string;
  @Field({ description: 'WAITING for the organiser, or SHOWN.' }) state!: string;
}

@ObjectType({ description: 'A round of answers, told in steps of at least five.' })
export class EvaluationRound {
  @Field(() => ID) id!: string;
  @Field({ description: 'BEFORE, AFTER or THREE_MONTHS.' }) kind!: string;
  @Field() isOpen!: boolean;
  @Field(() => Instant, { description: 'When it closes by itself.' }) closesAt!: Date;
  @Field(() => Int, { description: 'How many got a link.' }) letters!: number;
  @Field(() => Int, { description: 'That have been told: none, or five and more.' })
  answers!: number;
  @Field(() => [Float], {
    description: 'Of the ten in their order, 0–10; none before five are told.',
  })
  means!: readonly number[];
  @Field(() => Float, { nullable: true, description: 'Of all ten together.' }) mean!: number | null;
  @Field(() => String, { nullable: true, description: 'SATISFIED or USED.' })
  asksMore!: string | null;
  @Field(() => SeminarShare, { nullable: true, description: 'Who answered 4 or 5 to it.' })
  more!: SeminarShare | null;
  @Field({ description: 'The viewer may close it.' }) mayClose!: boolean;
  @Field(() => [EvaluationQuote], {
    description: 'To others than the organiser those that are shown.',
  })
  quotes!: readonly EvaluationQuote[];
}

@ObjectType({ description: 'How many a round would write to now.' })
export class EvaluationReach {
  @Field(() => Int) before!: number;
  @Field(() => Int) after!: number;
}

@InputType()
export class OpenEvaluationRoundInput extends SeminarListInput {
  @Field(() => Code, { description: 'BEFORE or AFTER; the last one opens by itself.' })
  kind!: string;
}

@InputType()
export class CloseEvaluationRoundInput extends SeminarListInput {
  @Field(() => ID) roundId!: string;
}

@InputType({ description: 'Shows what somebody wrote, or takes it away.' })
export class ReviewQuoteInput extends SeminarListInput {
  @Field(() => ID) quoteId!: string;
  @Field() isShown!: boolean;
}
