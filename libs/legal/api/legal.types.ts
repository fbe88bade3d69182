import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What the own organisation’s legal adviser says of a wording.' })
export class LegalConfirmation {
  @Field(() => ID) id!: string;
  @Field({ description: 'DRAFT, CONFIRMED, REJECTED.' }) state!: string;
  @Field(() => String, { nullable: true, description: 'Null: the text of the portal.' })
  text!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true }) nextReview!: string | null;
  @Field(() => String, { nullable: true, description: 'The function that decided.' })
  decidedBy!: string | null;
  @Field(() => String, { nullable: true }) decidedOn!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'One wording of a legal basis: dated reference data.' })
export class LegalBasis {
  @Field({ description: 'OSL_10_23: the same over wordings.' }) code!: string;
  @Field(() => Int, { description: '1 is the oldest wording known here.' }) wording!: number;
  @Field({ description: 'As it is cited while it holds.' }) provision!: string;
  @Field({ description: 'SHOWN, HIDDEN until confirmed, FRAME, NEVER.' }) use!: string;
  @Field(() => String, { nullable: true, description: 'Null: the date has not been checked.' })
  validFrom!: string | null;
  @Field(() => String, { nullable: true, description: 'The last day.' }) validTo!: string | null;
  @Field(() => LegalConfirmation, {
    nullable: true,
    description: 'Null while it is an untouched draft, and for who may not see it.',
  })
  confirmation!: LegalConfirmation | null;
  @Field(() => [NextStep], { description: 'What the legal adviser may do: write, confirm …' })
  nextSteps!: NextStep[];
}

@ObjectType({ description: 'The legal bases, and whom in the own organisation one asks.' })
export class LegalBases {
  @Field(() => String, { nullable: true, description: 'The legal adviser’s function, if any.' })
  adviser!: string | null;
  @Field(() => [LegalBasis]) rows!: LegalBasis[];
}

@ObjectType({ description: 'One thing that was written or decided.' })
export class LegalConfirmationVersion {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field({ description: 'write, confirm, reject, withdraw.' }) step!: string;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true }) nextReview!: string | null;
  @Field(() => String, { nullable: true, description: 'The function that acted.' })
  by!: string | null;
  @Field(() => Instant) at!: Date;
}
