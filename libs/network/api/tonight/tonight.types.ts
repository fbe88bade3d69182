import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What an on-call service can do tonight, in its hours; never where.' })
export class OnCallTonight {
  @Field({ description: 'Comes out to people.' }) goesOut!: boolean;
  @Field({ description: 'Takes cases by phone.' }) byPhone!: boolean;
  @Field({ description: 'There is a protected place tonight.' }) hasShelter!: boolean;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant, { description: 'It is told until then.' }) endsAt!: Date;
  @Field(() => Int) version!: number;
}
