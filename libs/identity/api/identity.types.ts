import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A participating organisation.' })
export class Agency {
  @Field(() => ID) id!: string;
  @Field({ description: 'Short stable key, SOC-LUND.' }) key!: string;
  @Field() name!: string;
  @Field({ description: 'The name used beside a function: Samverkanspolis 1, Polisen Lund.' })
  shortName!: string;
  @Field() kind!: string;
  @Field() isPublicAuthority!: boolean;
}

@ObjectType({ description: 'The signed-in person, acting for one employer.' })
export class Viewer {
  @Field(() => ID) personId!: string;
  @Field(() => ID) membershipId!: string;
  @Field() functionTitle!: string;
  @Field(() => Agency) agency!: Agency;
  @Field(() => [Agency], {
    description:
      'For whom else one works today, as one chooses at sign-in; none on a phone made ready.',
  })
  otherAgencies!: readonly Agency[];
  @Field(() => [String]) roles!: string[];
  @Field(() => [String], { description: 'What the roles may do, as the root fields ask for it.' })
  permissions!: string[];
  @Field() language!: string;
  @Field() theme!: string;
  @Field() density!: string;
  @Field({ description: 'Single keys: on or off.' }) shortcuts!: string;
  @Field({ description: 'The first steps on the front page: on, or put away (off).' })
  gettingStarted!: string;
  @Field(() => [String], { description: 'Pages that stand first in the menu of this person.' })
  pins!: string[];
  @Field({ description: 'Nothing else answers until the undertaking in force is accepted.' })
  owesUndertaking!: boolean;
  @Field({ description: 'Has shown a factor in the last ten minutes, where one is asked for.' })
  hasFreshFactor!: boolean;
  @Field({ description: 'How the session began: DEMO, OIDC, PASSWORD, PASSKEY.' })
  signInWay!: string;
}

@ObjectType({ description: 'Somebody to sign in as; exists in demo mode only.' })
export class DemoMembership {
  @Field(() => ID) id!: string;
  @Field(() => ID) personId!: string;
  @Field() functionTitle!: string;
  @Field() agencyKey!: string;
  @Field() agencyName!: string;
  @Field() agencyKind!: string;
  @Field(() => [String]) roles!: string[];
}

@ObjectType({
  description: 'A person of the own organisation: function, roles and their end date.',
})
export class Membership {
  @Field(() => ID) id!: string;
  @Field() functionTitle!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field() workEmail!: string;
  @Field(() => [String]) roles!: string[];
  @Field() validFrom!: string;
  @Field(() => String, { nullable: true }) validTo!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => Int, { description: 'Version of what the person is trained for and speaks.' })
  competenceVersion!: number;
}

@ObjectType()
export class MembershipPage {
  @Field(() => [Membership]) rows!: Membership[];
  @Field(() => Int) total!: number;
}
