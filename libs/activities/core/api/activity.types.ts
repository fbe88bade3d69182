import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { activityTypeName } from './activity-types.js';

@InterfaceType({
  description: 'Anything that is planned, of whatever type. Mixed lists and calendars read this.',
  // Looked up, never awaited: the compiled executor wants the answer at once.
  resolveType: (activity: Activity) => activityTypeName(activity.kind),
})
export abstract class Activity {
  @Field(() => ID) id!: string;
  @Field({ description: 'FIELD_OPERATION, SEMINAR …' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'FP-2022-006, given when a plan is sent.' })
  number!: string | null;
  @Field() title!: string;
  @Field({ description: 'The state of any type, in common words.' }) phase!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => String, { nullable: true }) placeLabel!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it helps with: PREVENT, DETECT, SUPPORT_AND_PROTECT or COMBAT.',
  })
  aimTag!: string | null;
  /** Of the goal it serves; who keeps goals says which that is. */
  goalId!: string | null;
  @Field({ description: 'P0 open, P1 network, P2 core group, P3 own agency.' })
  classification!: string;
  @Field({ description: 'DRAFT is its owner’s alone, JOINT_DRAFT names the agencies asked.' })
  lifecycle!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => Int) version!: number;
  /** The owning agency; resolved to {@link Agency} under the name `owner`. */
  agencyId!: string;
  owner?: Agency;
}

@ObjectType({ description: 'Activities in the order of their start.' })
export class ActivityPage {
  @Field(() => [Activity]) rows!: Activity[];
  @Field(() => Int, { description: 'All rows that match and may be seen.' }) total!: number;
  @Field(() => String, { nullable: true, description: 'Where the next page goes on.' })
  endCursor!: string | null;
}
