import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType()
export class GrantCondition {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field(() => LocalDate, { nullable: true }) metOn!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'A row of the decision, compared with the books; öre.' })
export class BudgetLine {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Int) budget!: number;
  @Field(() => Int, { description: 'Moved here less moved away, with consent.' })
  consented!: number;
  @Field(() => Int) accounted!: number;
  @Field(() => Int) left!: number;
  @Field(() => Float, { nullable: true, description: 'Per cent; null where nothing was budgeted.' })
  deviation!: number | null;
  @Field(() => Boolean, { description: 'Above ten per cent, either way.' }) needsComment!: boolean;
  @Field() comment!: string;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'Money moved between rows, with the funder’s consent; öre.' })
export class BudgetChange {
  @Field(() => ID) id!: string;
  @Field(() => ID) fromLineId!: string;
  @Field(() => ID) toLineId!: string;
  @Field(() => Int) amount!: number;
  @Field(() => LocalDate) consentedOn!: string;
  @Field() diaryNumber!: string;
}

@ObjectType({ description: 'A row of the books: what is compared, and no text; öre.' })
export class LedgerRow {
  @Field(() => ID) id!: string;
  @Field(() => ID) lineId!: string;
  @Field() verification!: string;
  @Field(() => LocalDate) bookedOn!: string;
  @Field(() => Int) amount!: number;
}

@ObjectType({ description: 'The funder’s decision and how the money went; öre.' })
export class Grant {
  @Field(() => ID) id!: string;
  @Field() funderDiaryNumber!: string;
  @Field(() => LocalDate) decidedOn!: string;
  @Field(() => Int) amount!: number;
  @Field(() => Int, { description: 'Utbetalt.' }) paidOut!: number;
  @Field(() => Int, { description: 'Rekvirerat.' }) requested!: number;
  @Field(() => Int, { description: 'Medfinansiering.' }) coFunding!: number;
  @Field(() => Int, { description: 'Ideell tid, hours.' }) volunteerHours!: number;
  @Field(() => Int) version!: number;
  @Field(() => [GrantCondition]) conditions!: GrantCondition[];
  @Field(() => [BudgetLine]) lines!: BudgetLine[];
  @Field(() => [BudgetChange]) changes!: BudgetChange[];
  @Field(() => [LedgerRow]) ledger!: LedgerRow[];
  @Field(() => Int) budget!: number;
  @Field(() => Int) accounted!: number;
  @Field(() => Int) left!: number;
  @Field(() => Float, { nullable: true }) deviation!: number | null;
  @Field(() => Int, { description: 'Att återbetala.' }) toRepay!: number;
}

@ObjectType()
export class LedgerRowOutcome {
  @Field(() => Int, { description: 'In the extract, from 1.' }) row!: number;
  @Field() verification!: string;
  @Field({ description: 'NEW, KNOWN, DIFFERS, or what cannot be read.' }) outcome!: string;
}

@ObjectType({ description: 'What an extract did, or in a dry run would do, row by row.' })
export class LedgerImport {
  @Field(() => Int) added!: number;
  @Field(() => [LedgerRowOutcome]) rows!: LedgerRowOutcome[];
}
