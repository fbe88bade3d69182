import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'I have heard the briefing; or a function without an account has.' })
export class HearBriefingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID, { description: 'The row of the team.' }) memberId!: string;
  @Field({ description: 'False takes it back; only what one has said oneself.' }) heard!: boolean;
}
