import { Field, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'That somebody else changed an open record; never what.' })
export class RecordChange {
  @Field(() => Instant) at!: Date;
  @Field(() => String, { nullable: true, description: 'Null when the portal itself did.' })
  functionTitle!: string | null;
  @Field(() => String, { nullable: true }) agencyShortName!: string | null;
  @Field({
    description: 'A text of it was hidden or put back: what a page shows is read anew at once.',
  })
  hidText!: boolean;
}
