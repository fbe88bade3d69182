import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'To which a phone seals what it counts for the pass.' })
export class FieldOutbox {
  @Field(() => ID) keyId!: string;
  @Field({ description: 'An uncompressed point of P-256, base64url.' }) publicKey!: string;
}

@ObjectType({
  description: 'A sum that arrived when the report was locked: a correction is asked for.',
})
export class LateCount {
  @Field(() => ID) id!: string;
  @Field() counter!: string;
  @Field(() => Int, { description: 'Below zero what was taken back.' }) n!: number;
  @Field(() => Instant) arrivedAt!: Date;
}

@InputType({ description: 'This phone may send what it counts for the pass.' })
export class RegisterFieldDeviceInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field({ description: 'Its key of ECDSA, an uncompressed point of P-256, base64url.' })
  publicKey!: string;
}

@InputType({
  description: 'A batch of sums as it lay in a phone. It counts once, whatever is sent again.',
})
export class AddSealedCountsInput {
  @Field(() => ID, { description: 'The id of the batch.' }) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID, { description: 'Of the outbox that it was sealed to.' }) keyId!: string;
  @Field({ description: 'The registered key of the phone.' }) deviceKey!: string;
  @Field({ description: 'The encapsulated key of HPKE, base64url.' }) enc!: string;
  @Field({ description: 'The sealed text, base64url.' }) sealed!: string;
  @Field({
    description:
      'ECDSA with SHA-256 over pass, key, batch, enc and sealed, with a space between; base64url.',
  })
  signature!: string;
}

@InputType({ description: 'Nothing of the pass is left in this phone.' })
export class EmptyFieldDeviceInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field({ description: 'The registered key of the phone.' }) deviceKey!: string;
}

@InputType({ description: 'These late sums are put right, or need not be.' })
export class SettleLateCountsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => [ID]) ids!: string[];
}
