import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalTime } from '@stad/safeguards/api/scalars/local-time.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';

@ObjectType({ description: 'Where one is told of a kind.' })
export class NotificationChannel {
  @Field() kind!: string;
  @Field({ description: 'PORTAL, DIGEST or AT_ONCE.' }) channel!: string;
}

@ObjectType({ description: 'How one wants to be told by mail, for the employer one acts for.' })
export class NotificationChoice {
  @Field({ description: 'DAILY, WEEKLY or NEVER.' }) digest!: string;
  @Field({ description: '20:00' }) quietFrom!: string;
  @Field({ description: '07:00; the same as the other end: no quiet hours.' }) quietTo!: string;
  @Field(() => [NotificationChannel]) channels!: NotificationChannel[];
  @Field(() => Instant, { nullable: true, description: 'All mail was ended by a link.' })
  stoppedAt!: Date | null;
}

@InputType()
export class NotificationChannelInput {
  @Field(() => Code) kind!: string;
  @Field(() => Code, { description: 'PORTAL, DIGEST or AT_ONCE.' }) channel!: string;
}

@InputType({ description: 'What one chooses; mail that was ended begins again.' })
export class SaveNotificationChoiceInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, { description: 'DAILY, WEEKLY or NEVER.' }) digest!: string;
  @Field(() => LocalTime) quietFrom!: string;
  @Field(() => LocalTime) quietTo!: string;
  @Field(() => [NotificationChannelInput]) channels!: NotificationChannelInput[];
}

@InputType({ description: 'Ends the mail of whoever got the link.' })
export class StopNotificationMailInput {
  @Field(() => Secret) token!: SecretValue;
}
