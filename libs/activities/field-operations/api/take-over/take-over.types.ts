import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { CrewCandidate, PassedOver } from '../crew/crew.types.js';

@ObjectType({ description: 'Somebody in the team who cannot, while nobody has taken over.' })
export class TakeOver {
  @Field(() => ID, { description: 'The row of the team.' }) memberId!: string;
  @Field({ description: 'The function that cannot; never why.' }) functionTitle!: string;
  @Field() role!: string;
  @Field(() => Instant) at!: Date;
  @Field(() => String, { nullable: true, description: 'The function that is asked.' })
  askedTitle!: string | null;
  @Field({ description: 'The viewer is asked.' }) asksMe!: boolean;
  @Field({ description: 'The viewer may ask somebody else.' }) mayAsk!: boolean;
}

@ObjectType({
  description: 'Who of the same employer can take over. Counts only what is in the portal.',
})
export class StandIns {
  @Field(() => [CrewCandidate], { description: 'Free, rested and trained, the best first.' })
  free!: readonly CrewCandidate[];
  @Field(() => [PassedOver]) others!: readonly PassedOver[];
}
