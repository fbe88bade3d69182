import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { KpiFigure } from '@stad/outcomes/api/outcomes.types.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'One section of the report’s frame.' })
export class ReportSection {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field({ description: 'As written; a figure stands as ⟦K01⟧.' }) body!: string;
  @Field(() => Int) version!: number;
  @Field(() => Int, { description: 'Most characters.' }) longest!: number;
}

@ObjectType({
  description: 'One agency asked for one figure: given or not, and when. Never the value.',
})
export class ReportFigure {
  @Field(() => ID) id!: string;
  @Field() figureCode!: string;
  @Field(() => Int) definitionVersion!: number;
  @Field(() => Agency, { nullable: true }) contributor!: Agency | null;
  @Field(() => Boolean) mine!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'APPROVED, CHANGE_REQUESTED, or no answer yet.',
  })
  decision!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the answer, where there is one.' })
  answerId!: string | null;
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field(() => String, { nullable: true, description: 'The function that answered.' })
  answeredBy!: string | null;
  @Field(() => Instant, { nullable: true }) answeredAt!: Date | null;
  @Field(() => Boolean, { description: 'Goes as "Ej bekräftad av" by the signatory’s decision.' })
  unconfirmed!: boolean;
}

@ObjectType({ description: 'A stored file: what is fetched has this checksum and this size.' })
export class ReportFile {
  @Field({ description: 'pdf, docx, xlsx, json; signed for a signed copy.' }) kind!: string;
  @Field({ description: 'Where it is fetched.' }) path!: string;
  @Field({ description: 'SHA-256, hexadecimal.' }) sha256!: string;
  @Field(() => Int, { description: 'Bytes.' }) size!: number;
}

@ObjectType({
  description: 'The PDF as it was signed; it lies beside the frozen one, never instead.',
})
export class SignedCopy {
  @Field(() => ID) id!: string;
  @Field(() => ReportFile) file!: ReportFile;
  @Field({ description: 'The function that filed it.' }) filedBy!: string;
  @Field(() => Instant) filedAt!: Date;
}

@ObjectType({
  description: 'What a completed report says in another way than before, by paragraphs.',
})
export class SectionChange {
  @Field(() => Int) number!: number;
  @Field(() => [String]) removed!: readonly string[];
  @Field(() => [String]) added!: readonly string[];
}

@ObjectType({ description: 'An agency was reminded of its figures.' })
export class ReportNudge {
  @Field(() => ID) contributorId!: string;
  @Field({ description: 'Calendar date.' }) nudgedOn!: string;
}

@ObjectType({ description: 'What happened to a report after it was frozen.' })
export class ReportEvent {
  @Field(() => ID) id!: string;
  @Field({
    description: 'submit, noteSupplementRequest, complete, noteApproval, noteRepayment, archive.',
  })
  step!: string;
  @Field({ description: 'Calendar date.' }) happenedOn!: string;
  @Field(() => String, { nullable: true }) channel!: string | null;
  @Field(() => String, { nullable: true }) diaryNumber!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Int, { nullable: true, description: 'Öre.' }) amount!: number | null;
  @Field(() => Int, { description: 'Of the report.' }) version!: number;
  @Field({ description: 'The function that noted it.' }) functionTitle!: string;
  @Field(() => Instant) notedAt!: Date;
}

@ObjectType({ description: 'The stored bytes of one version of a report.' })
export class FrozenReport {
  @Field(() => Int, { description: '1 as first handed in; one more each time it was completed.' })
  version!: number;
  @Field(() => Instant) frozenAt!: Date;
  @Field(() => String, {
    nullable: true,
    description:
      'HIDDEN while somebody decides whether a text of it may stand, ERASED once it was taken away: no files.',
  })
  withheld!: string | null;
  @Field(() => [ReportFile]) files!: ReportFile[];
  @Field(() => [SectionChange], { description: 'Against the version handed in before it.' })
  changes!: readonly SectionChange[];
  @Field(() => [SignedCopy], { description: 'Newest first.' }) signedCopies!: SignedCopy[];
}

@ObjectType({
  description: 'A report of a pass that was corrected or locked after the figures were frozen.',
})
export class ChangedAfter {
  @Field(() => String, { nullable: true, description: 'Of the pass, where one may see it.' })
  number!: string | null;
  @Field(() => Agency, { nullable: true }) agency!: Agency | null;
  @Field(() => Instant) changedAt!: Date;
}

@ObjectType({ description: 'The figures of a report as its writer last fetched them.' })
export class ReportFetch {
  @Field(() => Instant) fetchedAt!: Date;
  @Field(() => [KpiFigure], {
    description: 'What is not shown today is not shown here either.',
  })
  values!: KpiFigure[];
}

@ObjectType({ description: 'What a table of sums says of one thing, as the report will say it.' })
export class ReportSumLine {
  @Field() label!: string;
  @Field() value!: string;
  @Field({ description: 'Empty where it is not parted.' }) parts!: string;
}

@ObjectType({ description: 'What activities of a type add up to, in the Swedish of the report.' })
export class ReportSums {
  @Field(() => Int, { description: 'The section it will stand in.' }) section!: number;
  @Field() heading!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => [ReportSumLine]) lines!: ReportSumLine[];
}

@ObjectType()
export class ReportTableColumn {
  @Field() heading!: string;
  @Field() isNumber!: boolean;
}

@ObjectType()
export class ReportTableCell {
  @Field() text!: string;
  @Field(() => String, { nullable: true, description: 'A second, smaller line.' })
  under!: string | null;
}

@ObjectType({
  description:
    'A table, a list or a chart that stands beside the text of a section by itself, in the Swedish of the report. A chart has no rows: its notes say what it shows.',
})
export class ReportTable {
  @Field(() => Int) section!: number;
  @Field() caption!: string;
  @Field(() => [ReportTableColumn]) columns!: ReportTableColumn[];
  @Field(() => [[ReportTableCell]]) rows!: ReportTableCell[][];
  @Field(() => [String]) notes!: string[];
}

@ObjectType({ description: 'A report to the funder.' })
export class ProgressReport {
  @Field(() => ID) id!: string;
  @Field() kind!: string;
  @Field() title!: string;
  @Field() periodFrom!: string;
  @Field() periodTo!: string;
  @Field() dueOn!: string;
  @Field() state!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'Null for the whole programme.' })
  siteId!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) submittedOn!: string | null;
  @Field(() => String, { nullable: true }) channel!: string | null;
  @Field(() => String, { nullable: true }) receiverDiaryNumber!: string | null;
  @Field(() => Boolean, { description: 'My agency leads the report; else it contributes.' })
  isLead!: boolean;
  @Field(() => [ReportSection], { description: 'Empty for an agency that only contributes.' })
  sections!: ReportSection[];
  @Field(() => [ReportFigure], { description: 'All for the lead; its own for a contributor.' })
  figures!: ReportFigure[];
  @Field(() => FrozenReport, { nullable: true, description: 'The version in force.' })
  frozen!: FrozenReport | null;
  @Field(() => [FrozenReport], { description: 'Versions before it, newest first.' })
  frozenBefore!: FrozenReport[];
  @Field(() => [ChangedAfter], {
    description: 'What changed after its figures were frozen, oldest first; for the lead.',
  })
  changedAfter!: ChangedAfter[];
  @Field(() => [ReportNudge], { description: 'All for the lead; its own for a contributor.' })
  nudges!: ReportNudge[];
  @Field(() => [ReportEvent], { description: 'For the lead, oldest first.' })
  events!: ReportEvent[];
  @Field({ description: 'From this date the signatory may let a figure go as not confirmed.' })
  unconfirmedFrom!: string;
  @Field(() => [KpiFigure], {
    description: 'What the figures say for its period, as the funder reads them; for the lead.',
  })
  values?: KpiFigure[];
  @Field(() => [KpiFigure], {
    description:
      'What the own agency has put into the figures it is asked for, for those who answer for it.',
  })
  ownValues?: KpiFigure[];
  @Field(() => [ReportSums], {
    description: 'What stands below its texts by itself; for the lead, until it is frozen.',
  })
  activitySums?: ReportSums[];
  @Field(() => [ReportTable], {
    description:
      'All that stands beside its texts, as it would be frozen now or as it was; for the lead.',
  })
  tables?: ReportTable[];
  @Field(() => ReportFetch, {
    nullable: true,
    description: 'For the lead, until the report is frozen; null when none were fetched.',
  })
  fetched?: ReportFetch | null;
  @Field(() => [NextStep]) nextSteps!: NextStep[];
}

@ObjectType()
export class ProgressReportLine {
  @Field(() => ID) id!: string;
  @Field() kind!: string;
  @Field() title!: string;
  @Field() dueOn!: string;
  @Field() periodFrom!: string;
  @Field() periodTo!: string;
  @Field() state!: string;
  @Field(() => Boolean) isLead!: boolean;
}
