import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { DiaryNumber } from '@stad/safeguards/api/scalars/diary-number.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'What was decided, as the task it becomes.' })
export class MeetingDecision {
  @Field(() => ID) id!: string;
  @Field() verb!: string;
  @Field() body!: string;
  @Field() ownerFunction!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field(() => ID, { nullable: true, description: 'The own agency’s task of it.' })
  taskId!: string | null;
  @Field(() => String, { nullable: true, description: 'OPEN, OFFERED, TAKEN, DONE or DROPPED.' })
  taskState!: string | null;
  ownerAgencyId!: string;
  ownerAgency?: Agency;
}

@ObjectType({ description: 'A draft of its agency until it is approved.' })
export class MeetingMinutes {
  @Field() summary!: string;
  @Field(() => Int) version!: number;
  @Field(() => Instant, { nullable: true, description: 'When they were established.' })
  approvedAt!: Date | null;
  @Field(() => String, { nullable: true }) approvedFunction!: string | null;
  @Field(() => [MeetingDecision]) decisions!: MeetingDecision[];
  @Field({
    description:
      'Of the own agency: NONE before they are approved, and for who keeps no diary; NOT_REGISTERED or REGISTERED.',
  })
  registration!: string;
  @Field(() => String, { nullable: true }) diaryNumber!: string | null;
  @Field({ description: 'The viewer may say under which number they stand in the diary.' })
  mayRegister!: boolean;
  @Field(() => String, { nullable: true, description: 'The PDF, once they are approved.' })
  filePath!: string | null;
}

@InputType()
export class WrittenMeetingDecision {
  @Field(() => Code, { description: 'CALL, WRITE, BOOK …' }) verb!: string;
  @Field(() => SafeText, { description: 'About our work, at most 120 characters.' })
  body!: SafeTextValue;
  @Field(() => ID, { description: 'The own agency, or one that was asked.' })
  ownerAgencyId!: string;
  @Field(() => FunctionName) ownerFunction!: string;
  @Field(() => LocalDate) dueOn!: string;
}

@InputType({ description: 'What was said and decided, as a whole.' })
export class SaveMeetingMinutesInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, { description: 'The version one has read; 0 before there are any.' })
  expectedVersion!: number;
  @Field(() => SafeText, { description: 'At most 600 characters.' }) summary!: SafeTextValue;
  @Field(() => [WrittenMeetingDecision]) decisions!: WrittenMeetingDecision[];
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'In the diary of the own agency.' })
export class RegisterMeetingMinutesInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) meetingId!: string;
  @Field(() => DiaryNumber) diaryNumber!: string;
}
