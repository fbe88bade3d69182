import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Whether one in the team has heard the briefing.' })
export class BriefedMember {
  @Field(() => ID, { description: 'The row of the team.' }) memberId!: string;
  @Field(() => Instant, { nullable: true }) heardAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The function that said so.' })
  byTitle!: string | null;
  @Field({ description: 'The place is the viewer’s own.' }) isMe!: boolean;
  @Field({ description: 'The viewer may say it, or take back what they said.' }) mayHear!: boolean;
}
