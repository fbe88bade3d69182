import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'I cannot: no reason is asked for, and none is kept.' })
export class ReportUnableInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID, { nullable: true, description: 'The colleague to ask; none leaves the gap.' })
  askMembershipId?: string | null;
}

@InputType({ description: 'Asks a colleague to take over the place of somebody who cannot.' })
export class AskTakeOverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID, { description: 'The row of the team.' }) memberId!: string;
  @Field(() => ID) askMembershipId!: string;
}

@InputType({ description: 'The answer of the one who is asked.' })
export class AnswerTakeOverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID, { description: 'The row of the team.' }) memberId!: string;
  @Field() takesOver!: boolean;
}
