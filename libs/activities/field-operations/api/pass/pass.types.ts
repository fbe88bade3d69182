import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';
import type { Agency } from '@stad/identity/api/identity.types.js';
import { Missing } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({
  implements: () => [Activity],
  description: 'A field pass: planned together, gone out to, reported on.',
})
export class FieldPass extends Activity {}

@ObjectType({ description: 'Who stands in for a signatory on the night of a pass.' })
export class PassDeputy {
  @Field() label!: string;
  @Field({ description: 'The role they stand in for.' }) forRole!: string;
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
}

@ObjectType({ description: 'Somebody in the team: function and organisation, never a name.' })
export class PassMember {
  @Field(() => ID) id!: string;
  @Field() functionTitle!: string;
  @Field({
    description: 'PASS_LEADER, RECORDER, SUPPORT, MEMBER; REAR_SUPPORT is not in the field.',
  })
  role!: string;
  @Field(() => ID, { nullable: true, description: 'Null for a function without account.' })
  membershipId!: string | null;
  @Field(() => Instant, { nullable: true, description: 'Null when there from the start.' })
  joinedAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Null when there to the end.' })
  leftAt!: Date | null;
  agencyId!: string;
  /** Resolved by id where the row does not hold it. */
  agency?: Agency;
}

@ObjectType({ description: 'The last answer of a function to its invitation.' })
export class PassAnswer {
  @Field() functionTitle!: string;
  @Field({ description: 'IN_FIELD, STANDBY, INFORMED or DECLINED.' }) answer!: string;
  @Field({ description: 'SIGNED_IN, CALENDAR, LINK or PHONE.' }) via!: string;
  @Field(() => Instant) at!: Date;
  @Field(() => String, { nullable: true, description: 'The function that took it by phone.' })
  notedByTitle!: string | null;
  agencyId!: string;
  /** Resolved by id where the row does not hold it. */
  agency?: Agency;
}

@ObjectType({ description: 'An employer’s last decision. Every agency in the pass sees it.' })
export class GoAhead {
  @Field(() => ID) id!: string;
  @Field({ description: 'GIVEN or NOT_GIVEN.' }) decision!: string;
  @Field({ description: 'SIGNED_IN, ORAL or OWN_STRUCTURE.' }) how!: string;
  @Field({ description: 'The function that decided.' }) byTitle!: string;
  @Field() byManager!: boolean;
  @Field(() => String, { nullable: true, description: 'The role a deputy gave it for.' })
  deputyFor!: string | null;
  @Field(() => Instant) at!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'The function that wrote down what was told.',
  })
  notedByTitle!: string | null;
  @Field(() => [String]) conditions!: readonly string[];
  @Field(() => String, {
    nullable: true,
    description: 'Residual risk: LOW, MANAGER_DECIDES, TOO_HIGH.',
  })
  riskBand!: string | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'The start of the pass that it was given to.',
  })
  forStartAt!: Date | null;
  @Field({ description: 'Given, and nothing has made it fall.' }) inForce!: boolean;
  @Field(() => Instant, { nullable: true, description: 'When the plan changed so that it fell.' })
  voidedAt!: Date | null;
  @Field(() => [String], { description: 'Why it fell: OTHER_NIGHT, START_MOVED …' })
  voidReasons!: readonly string[];
}

@ObjectType({ description: 'An employer with people in the field, as the others may know it.' })
export class PassEmployer {
  @Field(() => GoAhead, { nullable: true }) goAhead!: GoAhead | null;
  @Field(() => Instant, { nullable: true, description: 'When the check of the day was made.' })
  checkedAt!: Date | null;
  @Field({ description: 'A standing assessment is in force for the type and every area group.' })
  riskAssessed!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Residual risk: LOW, MANAGER_DECIDES, TOO_HIGH.',
  })
  riskBand!: string | null;
  @Field(() => [PassDeputy], { description: 'Who may decide while the signatory is away.' })
  deputies!: readonly PassDeputy[];
  agencyId!: string;
  /** Resolved by id where the row does not hold it. */
  agency?: Agency;
}

@ObjectType({ description: 'One of the seven lines of Ready to start.' })
export class ReadinessLine {
  @Field() line!: string;
  @Field() done!: boolean;
  @Field(() => [Missing]) missing!: readonly Missing[];
}

@ObjectType({
  description: 'A clash that somebody goes on with, as everybody in the pass sees it.',
})
export class KeptClash {
  @Field(() => ID) id!: string;
  @Field({ description: 'ASKED, OTHER_WORK_COVERED, SHORT_OVERLAP … or OTHER.' }) reason!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field({ description: 'The function that kept it.' }) byTitle!: string;
  @Field(() => Instant) at!: Date;
}

@ObjectType({ description: 'Something the plan runs into. It stops nothing.' })
export class PassClash {
  @Field(() => ID) key!: string;
  @Field() code!: string;
  @Field({ description: 'SERIOUS, WARNING or NOTE.' }) severity!: string;
  @Field({ description: 'Where it is put right: WHO or WHEN.' }) remedy!: string;
  @Field({ description: 'A function, an agency, an area or the name of a day.' }) who!: string;
  @Field(() => Float, { nullable: true, description: 'Hours of rest, or to the other visit.' })
  hours?: number | null;
  @Field(() => String, { nullable: true, description: 'BEFORE or AFTER the pass.' })
  side?: string | null;
  @Field(() => ID, { nullable: true }) memberId?: string | null;
  @Field(() => KeptClash, { nullable: true, description: 'Kept although it is one.' })
  kept!: KeptClash | null;
  @Field(() => [String], {
    description: 'Reasons the viewer can keep it for; none where it is not theirs.',
  })
  keepReasons!: readonly string[];
}

@ObjectType({ description: 'What the planner settles beforehand, and the team is briefed on.' })
export class PassSafety {
  @Field(() => String, { nullable: true, description: 'BY_PHONE or ALARM.' })
  checkInMode!: string | null;
  @Field(() => Int, { nullable: true }) checkInMinutes!: number | null;
  @Field(() => Instant, { nullable: true }) alarmTestedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'CONTINUE or STOP.' })
  ifPoliceLeave!: string | null;
  @Field() childProcedureAcknowledged!: boolean;
  @Field(() => String, { nullable: true }) interpreterPlan!: string | null;
  @Field(() => String, { nullable: true }) commsPlan!: string | null;
  @Field(() => [String]) abortCriteria!: readonly string[];
}

@ObjectType({ description: 'What has happened: ticks on the pass, not states.' })
export class PassProgress {
  @Field(() => Instant, { nullable: true }) sentAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The function of the owner that sent it.' })
  sentByTitle!: string | null;
  @Field(() => Instant, { nullable: true }) cancelledAt!: Date | null;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
  @Field(() => Instant, { nullable: true }) briefingDoneAt!: Date | null;
  @Field(() => Instant, { nullable: true }) startedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) policeLeftAt!: Date | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'When the server heard of it; the time before is what was stated.',
  })
  policeLeftNotedAt!: Date | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'The police asked everybody to leave the area, until they take it back.',
  })
  areaStopAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The short name of their agency.' })
  areaStopBy!: string | null;
  @Field(() => Instant, { nullable: true }) abortedAt!: Date | null;
  @Field(() => String, { nullable: true }) abortReason!: string | null;
  @Field(() => Instant, { nullable: true }) returnedAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the server heard of it.' })
  returnedNotedAt!: Date | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'The talk is due 72 hours after everyone was back.',
  })
  debriefDueAt!: Date | null;
  @Field(() => Instant, { nullable: true }) debriefHeldAt!: Date | null;
  @Field(() => Boolean, { nullable: true }) debriefInTime!: boolean | null;
  @Field(() => String, { nullable: true, description: 'The last day to lock the report.' })
  reportDueOn!: string | null;
  @Field(() => Instant, { nullable: true }) closedAt!: Date | null;
}

@ObjectType({ description: 'That an agency was asked: when the plan was shared with it.' })
export class AskedAgency {
  @Field(() => Instant) at!: Date;
  agencyId!: string;
  /** Resolved by id where the row does not hold it. */
  agency?: Agency;
}

@ObjectType({ description: 'That an agency has a report and how far it is; never what it says.' })
export class ReportFact {
  @Field({ description: 'OPEN, LOCKED or CORRECTED.' }) state!: string;
  @Field(() => Instant, { nullable: true }) lockedAt!: Date | null;
  agencyId!: string;
  /** Resolved by id where the row does not hold it. */
  agency?: Agency;
}

@ObjectType({ description: 'The own agency’s check of the day: five answers, true is yes.' })
export class PassCheck {
  @Field(() => Int) version!: number;
  @Field(() => Instant) at!: Date;
  @Field(() => String, { nullable: true }) byTitle!: string | null;
  @Field() newThreat!: boolean;
  @Field() newPlaceOrTask!: boolean;
  @Field() newOrAlone!: boolean;
  @Field() supportAbsent!: boolean;
  @Field() policeAbsent!: boolean;
}

@ObjectType({ description: 'Field passes in the order of their start.' })
export class FieldPassPage {
  @Field(() => [FieldPass]) rows!: readonly FieldPass[];
  @Field(() => Int, { description: 'All rows that match and may be seen, at most 1 000.' })
  total!: number;
  @Field(() => String, { nullable: true, description: 'Where the next page goes on.' })
  endCursor!: string | null;
}
