import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({
  description:
    'An act of the evening as a phone told it, and what became of it. Who chose stays readable.',
})
export class FieldAct {
  @Field(() => ID) id!: string;
  @Field({ description: 'BRIEFING_DONE, POLICE_LEFT, ABORTED, ALL_BACK or NOTE.' }) act!: string;
  @Field(() => Instant, { description: 'When it was told, by the phone’s clock.' }) at!: Date;
  @Field({ description: 'The phone could vouch for its clock since then.' }) clockKnown!: boolean;
  @Field({ description: 'The function that told it.' }) madeBy!: string;
  @Field({ description: 'The viewer told it.' }) mine!: boolean;
  @Field(() => Instant, { description: 'When the server had it.' }) arrivedAt!: Date;
  @Field({
    description:
      'TAKEN; SAME as what stood; CONFLICT, which waits for a person of the team; CHOSEN or DROPPED by one.',
  })
  state!: string;
  @Field({ description: 'It waits, and the viewer may settle it.' }) mayChoose!: boolean;
  @Field(() => String, { nullable: true, description: 'The function that settled it.' })
  chosenBy!: string | null;
  @Field(() => Instant, { nullable: true }) chosenAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Of a NOTE.' }) text!: string | null;
}

@ObjectType({ description: 'Rear support noted that the team called. No check-in with an alarm.' })
export class VoiceCheckIn {
  @Field(() => Instant) at!: Date;
  @Field({ description: 'The function that noted it.' }) notedBy!: string;
}
