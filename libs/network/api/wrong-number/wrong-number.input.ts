import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A number that did not lead where the list says.' })
export class ReportWrongNumberInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => ID, { description: 'The town one called in.' }) siteId!: string;
}
