import { Field, ID, InputType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@InputType({ description: 'The team goes out.' })
export class StartPassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True where one has read that the planned start is more than an hour away.',
  })
  early?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where one has read that the planned start is hours ago, or the planned end past.',
  })
  late?: boolean | null;
}

@InputType({ description: 'The police left the pass.' })
export class NotePoliceLeftInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Instant, { nullable: true, description: 'Now, unless said otherwise.' })
  at?: Date | null;
}

@InputType({ description: 'Came later or left early; null is from the start, to the end.' })
export class MemberPresenceInput {
  @Field(() => ID) memberId!: string;
  @Field(() => Instant, { nullable: true }) joinedAt?: Date | null;
  @Field(() => Instant, { nullable: true }) leftAt?: Date | null;
}

@InputType()
export class NotePresenceInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => [MemberPresenceInput]) members!: MemberPresenceInput[];
}

@InputType({ description: 'Everyone is back.' })
export class ReturnPassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => [ID], { description: 'Who is back; those who left early need not be named.' })
  backMemberIds!: string[];
  @Field(() => Instant, { nullable: true, description: 'Now, unless said otherwise.' })
  at?: Date | null;
  @Field(() => [MemberPresenceInput], { nullable: true }) presence?: MemberPresenceInput[] | null;
  @Field(() => Code, {
    nullable: true,
    description: 'When the pass was broken off: THREAT, POLICE_LEFT, AREA_STOP or OTHER.',
  })
  abortReason?: string | null;
}

@InputType()
export class CancelPassInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Code, {
    description: 'NO_GO_AHEAD, NO_ON_CALL, STAFF_ABSENT, POLICE_ABSENT, THREAT or OTHER.',
  })
  reason!: string;
}
