import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { DiaryNumber } from '@stad/safeguards/api/scalars/diary-number.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What keeps records of the own organisation from being disposed of.' })
export class DisposalHold {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Null: every rule.' }) rule!: string | null;
  @Field({ description: 'RECORD_REQUEST, INCIDENT, LEGAL_CLAIM, ARCHIVE.' }) ground!: string;
  @Field(() => String, { nullable: true }) diaryNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'The function that set it.' })
  setBy!: string | null;
  @Field(() => Instant) setAt!: Date;
  @Field(() => String, { nullable: true, description: 'The function that ended it.' })
  endedBy!: string | null;
  @Field(() => Instant, { nullable: true }) endedAt!: Date | null;
  @Field(() => Int) version!: number;
  @Field({ description: 'The viewer may end it.' }) mayEnd!: boolean;
}

@InputType()
export class SetDisposalHoldInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, { nullable: true, description: 'None: every rule.' }) rule?: string | null;
  @Field(() => Code, { description: 'RECORD_REQUEST, INCIDENT, LEGAL_CLAIM, ARCHIVE.' })
  ground!: string;
  @Field(() => DiaryNumber, { nullable: true }) diaryNumber?: string | null;
}

@InputType()
export class EndDisposalHoldInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) holdId!: string;
  @Field(() => Int) expectedVersion!: number;
}
