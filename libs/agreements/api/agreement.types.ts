import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Area } from '@stad/programme/api/programme.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'What happened to it, by which party and which function there.' })
export class AgreementEvent {
  @Field(() => ID) id!: string;
  @Field({ description: 'DRAFTED, SUBMITTED, CHANGED, CONFIRMED, RETRACTED, SIGNED or ENDED.' })
  event!: string;
  @Field(() => Instant) at!: Date;
  @Field() functionTitle!: string;
  @Field(() => Agency) agency!: Agency;
  agencyId!: string;
}

@ObjectType({ description: 'A party, and what it has confirmed.' })
export class AgreementParty {
  @Field(() => Agency) agency!: Agency;
  @Field({ description: 'It has confirmed what the agreement says now.' }) isConfirmed!: boolean;
  @Field({ description: 'It confirmed what the agreement said before it was changed.' })
  isVoid!: boolean;
  @Field(() => String, { nullable: true, description: 'Who signs the paper there: a function.' })
  signatoryFunction!: string | null;
  @Field(() => Instant, { nullable: true }) confirmedAt!: Date | null;
  @Field(() => String, { nullable: true }) confirmedFunction!: string | null;
  agencyId!: string;
}

@ObjectType({ description: 'P2: of its parties alone. What it is today follows from its days.' })
export class Agreement {
  @Field(() => ID) id!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID, { nullable: true, description: 'Null: of the town, whatever runs there.' })
  programmeId!: string | null;
  @Field() kind!: string;
  @Field() title!: string;
  @Field(() => [String]) purposes!: string[];
  @Field(() => String, { nullable: true, description: 'TOWN, AREAS, or null where it says none.' })
  extent!: string | null;
  @Field(() => [Area]) areas!: Area[];
  @Field(() => [AgreementParty]) parties!: AgreementParty[];
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate) validTo!: string;
  @Field(() => LocalDate, { description: 'Until when it holds: ended, or as it was agreed.' })
  lastDay!: string;
  @Field(() => Int, { nullable: true, description: 'Days until then; null where it holds not.' })
  daysLeft!: number | null;
  @Field() referenceTitle!: string;
  @Field(() => LocalDate, { nullable: true }) referenceOn!: string | null;
  @Field(() => String, { nullable: true }) diaryNumber!: string | null;
  @Field({ description: 'DRAFT, REVIEW, SIGNED, IN_FORCE, EXPIRED or TERMINATED.' })
  state!: string;
  @Field(() => LocalDate, { nullable: true }) signedOn!: string | null;
  @Field(() => LocalDate, { nullable: true }) endedOn!: string | null;
  @Field(() => String, { nullable: true }) endedReason!: string | null;
  @Field(() => Agency, { nullable: true }) endedByAgency!: Agency | null;
  @Field({ description: 'The parties are asked, and the own agency has not confirmed.' })
  waitsForUs!: boolean;
  @Field({ description: 'The own agency began it: it says who the parties are.' })
  isBegunByUs!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => [AgreementEvent], { description: 'The latest first.' }) events!: AgreementEvent[];
  @Field(() => [NextStep]) nextSteps!: NextStep[];
  agencyId!: string;
  partyIds!: string[];
  areaIds!: string[];
  endedBy!: string | null;
}

@ObjectType()
export class AgreementPage {
  @Field(() => [Agreement]) rows!: Agreement[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}
