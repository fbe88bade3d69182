import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'By whom an organisation’s people sign in.' })
export class SignInProvider {
  @Field(() => ID) id!: string;
  @Field({ description: 'What the organisation calls it.' }) name!: string;
  @Field() agencyKey!: string;
  @Field() agencyName!: string;
}
