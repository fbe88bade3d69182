import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Sums of the pass: meetings and things, never persons.' })
export class Tally {
  @Field(() => Int) attemptsWithoutContact!: number;
  @Field(() => Int) contacts!: number;
  @Field(() => Int) supportConversations!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) declined!: number;
  @Field(() => Int) cardsToTargetGroup!: number;
  @Field(() => Int) cardsToStaff!: number;
  @Field(() => Int) interpreterUsed!: number;
  @Field(() => Int) premisesVisited!: number;
  @Field(() => Int) advertsReviewed!: number;
}

@ObjectType()
export class SexCounts {
  @Field(() => Int) woman!: number;
  @Field(() => Int) man!: number;
  @Field(() => Int) other!: number;
  @Field(() => Int) unknown!: number;
}

@ObjectType()
export class AgeCounts {
  @Field(() => Int) under18!: number;
  @Field(() => Int) from18To20!: number;
  @Field(() => Int) from21!: number;
  @Field(() => Int) unknown!: number;
}

@ObjectType({ description: 'Contacts with at least one sign, by form; never joined to a contact.' })
export class SignCounts {
  @Field(() => Int) sexual!: number;
  @Field(() => Int) labour!: number;
  @Field(() => Int) unclear!: number;
}

@ObjectType({ description: 'Each completed to its total with unknown.' })
export class Breakdowns {
  @Field(() => SexCounts) sex!: SexCounts;
  @Field(() => AgeCounts) age!: AgeCounts;
  @Field(() => SexCounts) acceptedBySex!: SexCounts;
  @Field(() => SignCounts) signs!: SignCounts;
}

@ObjectType({ description: 'The police’s own figures, in no figure of the programme.' })
export class PoliceFigures {
  @Field(() => Int) contactsWithPolicePresent!: number;
  @Field(() => Int) supportOffered!: number;
}

@ObjectType({ description: 'One member’s own time in the pass.' })
export class MemberHours {
  @Field(() => ID) memberId!: string;
  @Field(() => String, { nullable: true }) functionTitle!: string | null;
  @Field(() => Float) hours!: number;
  @Field(() => Float, { description: 'As plan and evening give them, whatever was saved.' })
  proposed!: number;
}

@ObjectType({ description: 'One figure that was corrected, by its path.' })
export class CorrectedFigure {
  @Field({ description: 'tally.contacts, sex.woman, hours.{memberId} …' }) field!: string;
  @Field(() => Float, { nullable: true }) was!: number | null;
  @Field(() => Float, { nullable: true }) is!: number | null;
}

@ObjectType()
export class ReportCorrection {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The version it made.' }) version!: number;
  @Field() reason!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Instant) correctedAt!: Date;
  @Field(() => String, { nullable: true }) correctedByTitle!: string | null;
  @Field(() => [CorrectedFigure]) figures!: readonly CorrectedFigure[];
}

@ObjectType({ description: 'The own agency’s report of a pass.' })
export class FieldReport {
  @Field(() => ID, { nullable: true, description: 'Null until it has been saved.' })
  id!: string | null;
  @Field({ description: 'OPEN, LOCKED or CORRECTED.' }) state!: string;
  @Field(() => Int, { nullable: true, description: 'Null until it has been saved.' })
  version!: number | null;
  @Field({ description: 'This agency counts the pass.' }) counts!: boolean;
  @Field() nothingToReport!: boolean;
  @Field(() => [String], { description: 'The counters of the type, in their order on the screen.' })
  screenCounters!: readonly string[];
  @Field(() => Tally, { nullable: true }) tally!: Tally | null;
  @Field(() => Tally, {
    nullable: true,
    description:
      'What phones counted and no locked report holds yet; null when they counted nothing.',
  })
  countedInField!: Tally | null;
  @Field(() => Int, { nullable: true, description: 'Attempts without contact, and contacts.' })
  contactAttempts!: number | null;
  @Field(() => Breakdowns, { nullable: true }) breakdowns!: Breakdowns | null;
  @Field(() => PoliceFigures, { nullable: true }) police!: PoliceFigures | null;
  @Field(() => [MemberHours], {
    description: 'Before anything is saved, as the evening gave them.',
  })
  hours!: readonly MemberHours[];
  @Field(() => Float) personHours!: number;
  @Field(() => String, { nullable: true }) noteForLearning!: string | null;
  @Field(() => Instant, { nullable: true }) lockedAt!: Date | null;
  @Field(() => String, { nullable: true }) lockedByTitle!: string | null;
  @Field(() => [ReportCorrection]) corrections!: readonly ReportCorrection[];
}

@ObjectType({ description: 'The talk after the pass, as the own agency noted it.' })
export class Debrief {
  @Field(() => Instant) heldAt!: Date;
  @Field(() => Int) participants!: number;
  @Field() followUp!: boolean;
}
