import { Field, ID, InputType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@InputType({ description: 'Who gives go-aheads while the ordinary signatory is away.' })
export class RegisterDeputyInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID, { description: 'Somebody of the own agency who does the joint work.' })
  membershipId!: string;
  @Field(() => Code, { description: 'The role they stand in for.' }) forRole!: string;
  @Field(() => LocalDate) from!: string;
  @Field(() => LocalDate, { description: 'The last day; its night is part of it.' }) to!: string;
}

@InputType()
export class EndDeputyInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) deputyId!: string;
}
