import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import type { NotShownReason } from '@stad/safeguards/rules/disclosure/published-table.js';
import type { FigureUnit } from '../rules/figure.js';
import type { FigureRecord } from '../rules/figure-record.js';

@ObjectType({ description: 'A figure as it may be shown; a part that is not there is null.' })
export class Figure implements FigureRecord {
  @Field(() => Float, { nullable: true, description: 'A count that is shown.' })
  shown!: number | null;
  @Field(() => String, { nullable: true, description: 'fewerThan, atLeast or notShown.' })
  label!: 'fewerThan' | 'atLeast' | 'notShown' | null;
  @Field(() => Int, { nullable: true, description: 'Fewer than, or at least, this many.' })
  n!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it is not shown.' })
  reason!: NotShownReason | null;
  @Field(() => Float, { nullable: true, description: 'Of a share.' }) numerator!: number | null;
  @Field(() => Float, { nullable: true, description: 'Of a share.' }) denominator!: number | null;
  @Field(() => Float, { nullable: true, description: 'A number that is no count.' })
  measure!: number | null;
  @Field(() => Int, { nullable: true }) decimals!: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Written with its sign.' })
  signed!: boolean | null;
  @Field(() => String, { nullable: true, description: 'minutes, hours, kronor or dates.' })
  unit!: FigureUnit | null;
  @Field(() => Boolean, { nullable: true, description: 'No one number: its parts tell it.' })
  inParts!: true | null;
}

@ObjectType({ description: 'Where a number is written that was entered by hand.' })
export class EnteredFrom {
  @Field(() => Agency, { nullable: true }) agency?: Agency | null;
  @Field() document!: string;
  @Field(() => LocalDate) on!: string;
  @Field() functionTitle!: string;
  agencyId!: string;
}

@ObjectType({ description: 'In the two languages of the portal.' })
export class SaidText {
  @Field() sv!: string;
  @Field() en!: string;
}

@ObjectType({ description: 'What a number means, as dated data.' })
export class KpiDefinition {
  @Field({ description: 'K01 … K26, K11A.' }) code!: string;
  @Field(() => Int) version!: number;
  @Field(() => SaidText) name!: SaidText;
  @Field(() => SaidText) definition!: SaidText;
  @Field(() => SaidText, { description: 'How it is worked out, in words.' }) formula!: SaidText;
  @Field(() => SaidText, { description: 'What it could be taken to say, and does not.' })
  doesNotSay!: SaidText;
  @Field(() => SaidText) unit!: SaidText;
  @Field({ description: 'RESOURCE, OUTPUT, REACTION, OUTCOME, SAFETY or IMPACT_PROXY.' })
  level!: string;
  @Field({
    description: 'In the chain of results: RESOURCES, ACTIVITIES, OUTPUTS … IMPACT.',
  })
  step!: string;
  @Field({ description: 'What a goal may want of it: MORE, LESS or NONE.' }) wanted!: string;
  @Field(() => [String], { description: 'What it may be broken down by, two at most at once.' })
  breakdowns!: readonly string[];
  @Field(() => LocalDate, { description: 'The first day this version defines.' })
  validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'The last; null while it is in force.' })
  validTo?: string | null;
  @Field({ description: 'COUNT, HOURS, DIFFERENCE, SHARE, MINUTES, INDEX or MONEY.' })
  form!: string;
  @Field({ description: 'The records it is taken from.' }) source!: string;
  @Field({ description: 'persons, under the small-number rule, or operations.' }) subject!: string;
  @Field({ description: 'In one report of a pass, the counting agency’s.' }) countedOnce!: boolean;
}

@ObjectType({ description: 'One cell, by the code or id of its category.' })
export class FigureCell {
  @Field({ description: 'A code, a month, the id of a site or an agency, or OTHERS.' })
  key!: string;
  @Field(() => String, { nullable: true, description: 'Of a site or an agency.' })
  name?: string | null;
  @Field(() => Figure) figure!: Figure;
}

@ObjectType({ description: 'A figure with its meaning; parts are told beside it.' })
export class KpiFigure {
  @Field(() => KpiDefinition) definition!: KpiDefinition;
  @Field(() => Figure) value!: Figure;
  @Field(() => [FigureCell]) parts!: FigureCell[];
  @Field(() => [EnteredFrom], { description: 'Inmatad siffra: its sources; else none.' })
  entered!: EnteredFrom[];
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Of a count about persons: the closing day it is told for.',
  })
  asOf!: string | null;
}

@ObjectType({ description: 'A published table of one dimension, over the whole programme.' })
export class FigureTable {
  @Field({ description: 'site, month, passType, agency, sex, age or exploitationForm.' })
  dimension!: string;
  @Field({ description: 'full, merged or totalOnly.' }) form!: string;
  @Field(() => [FigureCell]) cells!: FigureCell[];
  @Field(() => [String], { description: 'Categories that are told together.' })
  together!: readonly string[];
  @Field(() => Figure, { nullable: true, description: 'What those are together.' })
  togetherValue!: Figure | null;
  @Field(() => Figure) total!: Figure;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Of a count about persons: the closing day it is told for.',
  })
  asOf!: string | null;
}

@ObjectType({ description: 'What a programme has set out to reach.' })
export class Goal {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field({ description: 'The figure it is held against.' }) kpi!: string;
  @Field({ description: 'VALUE, ACTIVITIES or MODEL_TESTS.' }) measure!: string;
  @Field() unit!: string;
  @Field(() => Float, { nullable: true, description: 'Null of a figure that is never a goal.' })
  target!: number | null;
  @Field(() => Float, { nullable: true, description: 'As the target.' })
  planToDate!: number | null;
  @Field(() => Int) position!: number;
  @Field(() => Int) version!: number;
  @Field(() => ID) programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'Null for the whole programme.' })
  siteId!: string | null;
  @Field(() => Agency, {
    nullable: true,
    description: 'Whose target it is when it is one agency’s.',
  })
  subject?: Agency | null;
  subjectAgencyId!: string | null;
}

@ObjectType({ description: 'Plan and outcome. Words decide; colour only follows.' })
export class GoalProgress {
  @Field(() => Goal) goal!: Goal;
  @Field(() => Figure, {
    nullable: true,
    description: 'Null while the portal has no records of it.',
  })
  actual!: Figure | null;
  @Field({ description: 'REACHED, NOT_REACHED, AHEAD, ON_PLAN, BEHIND or UNKNOWN.' })
  standing!: string;
  @Field(() => Float, {
    description: 'What is missing to the plan to date; of a programme that is over, to the goal.',
  })
  missing!: number;
  @Field({ description: 'The programme is over: it is judged by its goal, not by its plan.' })
  isOver!: boolean;
}

@ObjectType({ description: 'One of the nearest things to do for the goals.' })
export class GoalStep {
  @Field(() => Goal) goal!: Goal;
  @Field({ description: 'TO_PLAN, TO_TARGET or ENTER: the figure itself is missing.' })
  kind!: string;
  @Field(() => Float, { description: 'In the unit of the goal.' }) missing!: number;
}

@ObjectType({
  description: 'A figure month by month; one with a month that is not shown has none.',
})
export class FigureTrend {
  @Field() code!: string;
  @Field(() => [String], { description: '2022-05 …, as far as the programme has come.' })
  months!: readonly string[];
  @Field(() => [Float], { description: 'Published, one a month.' }) points!: readonly number[];
}

@ObjectType({
  description: 'Counts about persons stand as of a closing day and move at the next.',
})
export class Closing {
  @Field(() => LocalDate, { nullable: true, description: 'None before the first.' })
  asOf!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'None after the last.' })
  next!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The one before; none at the first.' })
  previous!: string | null;
}

@ObjectType({ description: 'A figure town by town, and what the last closing day added to it.' })
export class FigureByTown {
  @Field(() => KpiDefinition) definition!: KpiDefinition;
  @Field(() => FigureTable, {
    nullable: true,
    description: 'Null where there are too many towns to stand beside each other.',
  })
  towns!: FigureTable | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Of a count about persons: what the last two closing days told, one less the other.',
  })
  change!: number | null;
}

@ObjectType({ description: 'How far a programme has come, as everyone who takes part may see it.' })
export class Progress {
  @Field(() => Closing, { nullable: true, description: 'Null where nothing is about persons.' })
  closing!: Closing | null;
  @Field(() => [GoalProgress]) goals!: GoalProgress[];
  @Field(() => [GoalStep], { description: 'The three nearest; none once the programme is over.' })
  nearest!: GoalStep[];
  @Field(() => [KpiFigure], { description: 'Every figure that has records.' })
  figures!: KpiFigure[];
  @Field(() => [FigureByTown], {
    description: 'Activities, staff and nights as they are today; persons as of the closing day.',
  })
  byTown!: FigureByTown[];
  @Field(() => [KpiDefinition], { description: 'Defined, and no records in the portal yet.' })
  withoutRecords!: KpiDefinition[];
  @Field({ description: 'Known contacts, not how common it is: always said beside the figures.' })
  caveat!: boolean;
}

@ObjectType({ description: 'What whoever passes may read, under the rule of the public (INV-15).' })
export class Wall {
  @Field(() => [GoalProgress], { description: 'About activities, and of no one agency.' })
  goals!: GoalProgress[];
  @Field(() => [KpiFigure], { description: 'Activities and staff, without their parts.' })
  figures!: KpiFigure[];
  @Field(() => FigureTrend, { nullable: true, description: 'The passes, month by month.' })
  trend!: FigureTrend | null;
}

@ObjectType({ description: 'A record behind a figure, one that the viewer may open.' })
export class KpiRecord {
  @Field(() => ID) activityId!: string;
  @Field({ description: 'FIELD_OPERATION, SEMINAR, ACTOR, AGREEMENT …' }) kind!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field() title!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Float, { nullable: true, description: 'What the own report says; nobody else’s.' })
  value!: number | null;
}

@ObjectType({ description: 'An agency whose records behind a figure one may not see.' })
export class RecordsElsewhere {
  @Field(() => Agency) agency!: Agency;
  @Field(() => Int, {
    nullable: true,
    description: 'How many, from five on; of persons never (INV-15).',
  })
  records!: number | null;
}

@ObjectType({ description: 'A figure from its meaning down to the records.' })
export class Kpi {
  @Field(() => Closing, { nullable: true, description: 'Of a count about persons.' })
  closing!: Closing | null;
  @Field(() => KpiDefinition) definition!: KpiDefinition;
  @Field(() => KpiFigure, { nullable: true, description: 'Null while there are no records.' })
  figure!: KpiFigure | null;
  @Field(() => [FigureTable]) tables!: FigureTable[];
  @Field({ description: 'Known contacts, not how common it is.' }) caveat!: boolean;
  @Field(() => [KpiRecord]) records!: KpiRecord[];
  @Field(() => [RecordsElsewhere], { description: 'Underlag finns hos: records that are theirs.' })
  elsewhere!: RecordsElsewhere[];
  @Field(() => [GoalProgress], { description: 'Goals that are held against this figure.' })
  goals!: GoalProgress[];
}
