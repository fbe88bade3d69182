import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';

@ObjectType({ description: 'What it has beside every activity.' })
export class DisseminationDetails {
  @Field({
    description: 'PLANNED, CONFIRMED, ONGOING, COMPLETED, EVALUATED, POSTPONED or CANCELLED.',
  })
  state!: string;
  @Field({ description: 'The week, the fair or the conference.' }) stage!: string;
  @Field() purpose!: string;
  @Field({ description: 'What one wants to have said.' }) message!: string;
  @Field({ description: 'PANEL, TALK, WORKSHOP, STAND or NET.' }) format!: string;
  @Field(() => [String], { description: 'MUNICIPALITIES, AUTHORITIES …' }) targets!: string[];
  @Field(() => Int, {
    nullable: true,
    description: 'Who listened; null until its owner has said how many.',
  })
  audience!: number | null;
  @Field(() => String, { nullable: true, description: 'COUNTED or ESTIMATED.' })
  audienceHow!: string | null;
  @Field(() => String, { nullable: true }) audienceMethod!: string | null;
  @Field(() => Int, { description: '0 until the audience is noted.' }) audienceVersion!: number;
  @Field(() => Int, { description: '0 until partners and panel are written.' })
  lineupVersion!: number;
  @Field(() => Int, { description: 'How many there are, whether or not one reads which.' })
  leads!: number;
  @Field(() => Int, { description: 'Those that became an actor, a meeting or an adoption.' })
  leadsCounted!: number;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
}

@ObjectType({ description: 'A partner on the stage, in the panel or not.' })
export class DisseminationVoice {
  @Field(() => ID) id!: string;
  @Field() organisation!: string;
  @Field(() => String, { nullable: true, description: 'In the panel; never who.' })
  functionTitle!: string | null;
  @Field({ description: 'Empty where it has none of its own.' }) message!: string;
}

@ObjectType({
  implements: () => Activity,
  description: 'P1: everyone at the site sees it once it is confirmed.',
})
export class Dissemination extends Activity {}
