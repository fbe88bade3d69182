import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What a one-time link shows: a number, a time, and whom it is for.' })
export class AnswerLink {
  @Field() number!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field() cancelled!: boolean;
  @Field() functionTitle!: string;
  @Field() agencyName!: string;
  @Field(() => String, { nullable: true, description: 'The answer that counts now.' })
  answer!: string | null;
  @Field({ description: 'The police have said that they assessed it in their own structure.' })
  assessed!: boolean;
  @Field({ description: 'The police have somebody in the field, and have not said so yet.' })
  mayAssess!: boolean;
  @Field(() => String, { nullable: true }) leaderTitle!: string | null;
  @Field(() => String, { nullable: true }) leaderAgencyName!: string | null;
  @Field(() => String, { nullable: true, description: 'Whose number it is.' })
  phoneLabel!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
}

@ObjectType({ description: 'A link that was just made; it is shown this once.' })
export class AskedByLink {
  @Field(() => ID) inviteeId!: string;
  @Field(() => String, { nullable: true, description: 'Null when the same request came twice.' })
  token!: string | null;
}

@ObjectType({ description: 'A function that was asked, and whether the letter got there.' })
export class PassInvitee {
  @Field(() => ID) id!: string;
  @Field() functionTitle!: string;
  @Field({ description: 'It answers by link alone.' }) withoutAccount!: boolean;
  @Field(() => String, { nullable: true }) mailbox!: string | null;
  @Field({ description: 'Their calendar proposed another time, and nothing was answered since.' })
  proposesOtherTime!: boolean;
  agencyId!: string;
  agency?: Agency;
  @Field(() => String, {
    nullable: true,
    description: 'QUEUED, SENT, REFUSED or BOUNCED; null when no letter of the own agency went.',
  })
  mailState!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it did not get there.' })
  mailReason!: string | null;
  @Field(() => Instant, { nullable: true }) mailAt!: Date | null;
}
