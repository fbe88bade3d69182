import { Field, ID, InputType } from '@nestjs/graphql';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@InputType()
export class RemoveClosingDayInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => LocalDate) day!: string;
}
