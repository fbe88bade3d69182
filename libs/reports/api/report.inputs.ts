import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { DiaryNumber } from '@stad/safeguards/api/scalars/diary-number.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';
import type { ReportKind } from '../rules/report-kind.js';

@InputType()
export class CreateReportInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out for the whole programme.' })
  siteId?: string | null;
  @Field(() => Code) kind!: ReportKind;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => LocalDate) periodFrom!: string;
  @Field(() => LocalDate) periodTo!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType()
export class WriteSectionInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) reportId!: string;
  @Field(() => Int) number!: number;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => SafeText) body!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'A step of the report’s life that needs nothing but the report.' })
export class ReportStepInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) reportId!: string;
}

@InputType()
export class NudgeContributorInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) reportId!: string;
  @Field(() => ID, { description: 'The agency that is reminded.' }) contributorId!: string;
}

@InputType()
export class AnswerFigureInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) reportId!: string;
  @Field(() => ID) figureId!: string;
  @Field(() => Code, { description: 'APPROVED or CHANGE_REQUESTED.' }) decision!: string;
  @Field(() => SafeText, {
    nullable: true,
    description: 'What should change; at most 500 characters.',
  })
  comment?: SafeTextValue | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'What happened to a frozen report, and on which day.' })
export class ReportEventInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) reportId!: string;
  @Field(() => LocalDate) on!: string;
  @Field(() => SafeText, { nullable: true, description: 'E-post, e-tjänst, post.' })
  channel?: SafeTextValue | null;
  @Field(() => DiaryNumber, { nullable: true, description: 'The receiver’s.' })
  diaryNumber?: string | null;
  @Field(() => SafeText, {
    nullable: true,
    description: 'What the funder asks for, or why; at most 1,000 characters.',
  })
  note?: SafeTextValue | null;
  @Field(() => Int, { nullable: true, description: 'Öre; of a demand for repayment.' })
  amount?: number | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}
