import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Something one was told: what happened, by whom, and where to look.' })
export class Notification {
  @Field(() => ID) id!: string;
  @Field({ description: 'ASKED, MOVED, ANSWERED …' }) kind!: string;
  @Field({ description: 'FIELD_PASS, PEOPLE, REPORT, ACCESS_REVIEW, RETENTION or REMOVAL.' })
  subject!: string;
  @Field(() => ID) subjectId!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String, { nullable: true, description: 'The function of who did it.' })
  byTitle!: string | null;
  byAgencyId!: string | null;
  byAgency?: Agency | null;
  @Field(() => Instant) at!: Date;
  @Field() read!: boolean;
}

@ObjectType()
export class NotificationPage {
  @Field(() => [Notification]) rows!: Notification[];
  @Field(() => Int) total!: number;
  @Field(() => Int) unread!: number;
}

@InputType({ description: 'Marks notifications as read.' })
export class MarkNotificationsReadInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => [ID], { nullable: true, description: 'Null: all.' }) ids?: string[] | null;
}
