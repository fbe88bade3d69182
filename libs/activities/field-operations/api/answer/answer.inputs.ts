import { Field, ID, InputType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@InputType({ description: 'One’s own answer to an invitation.' })
export class AnswerInvitationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Code, { description: 'IN_FIELD, STANDBY, INFORMED or DECLINED.' }) answer!: string;
}

@InputType({ description: 'What a function said by phone, noted by the planner.' })
export class NotePhoneAnswerInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => FunctionName, { description: 'Who said it, and comes or does not.' })
  functionTitle!: string;
  @Field(() => Code, { description: 'IN_FIELD, STANDBY, INFORMED or DECLINED.' }) answer!: string;
  @Field(() => Instant) toldAt!: Date;
}
