import { Field, ID, InputType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';

@InputType({ description: 'A new link to one’s own calendar, or one in another’s place.' })
export class MakeCalendarFeedInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, { description: 'PHONE, COMPUTER or OTHER.' }) device!: string;
  @Field(() => ID, { nullable: true, description: 'The link that ends with this.' })
  replacesId?: string | null;
}

@InputType()
export class RevokeCalendarFeedInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) id!: string;
}

@InputType({ description: 'The decision of an organisation about the calendars of its people.' })
export class DecideCalendarInput {
  @Field(() => ID) clientMutationId!: string;
  @Field({ description: 'Own working time may stand there, without content.' }) ownTime!: boolean;
}
