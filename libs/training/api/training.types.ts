import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'P1: a course of a town, and whose work asks for it.' })
export class TrainingCourse {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => [String], { description: 'What it goes through, in order.' }) topics!: string[];
  @Field({ description: 'BASIC, IN_DEPTH or ADVANCED.' }) level!: string;
  @Field({ description: 'The qualification it can give.' }) kind!: string;
  @Field(() => Int, { nullable: true, description: 'Null: until further notice.' })
  validMonths!: number | null;
  @Field(() => [String], { description: 'Roles.' }) neededBy!: string[];
  @Field(() => Int) version!: number;
  @Field({ description: 'Of the viewer’s own organisation, which may change it.' }) isOwn!: boolean;
  agencyId!: string;
}

@ObjectType({ description: 'A seminar that can be booked.' })
export class OpenTraining {
  @Field(() => ID, { description: 'The seminar.' }) id!: string;
  @Field(() => ID) courseId!: string;
  @Field() courseName!: string;
  @Field(() => [String], { description: 'What the course goes through.' }) topics!: string[];
  @Field() kind!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => Int, { description: 'None: one waits in the queue.' }) seatsLeft!: number;
}

@ObjectType({ description: 'A seat that was booked, as the organiser’s list has it.' })
export class TrainingBooking {
  @Field(() => ID) id!: string;
  @Field() courseName!: string;
  @Field() kind!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field({ description: 'SEAT, QUEUED, OFFERED …' }) seat!: string;
  @Field() hasBegun!: boolean;
}

@ObjectType({ description: 'A qualification that somebody’s work asks for, or that they have.' })
export class TrainingNeed {
  @Field() kind!: string;
  @Field() isNeeded!: boolean;
  @Field({ description: 'MISSING, EXPIRED, ENDS_SOON or VALID.' }) standing!: string;
  @Field(() => String, { nullable: true, description: 'The last day; null until further notice.' })
  validTo!: string | null;
  @Field(() => TrainingBooking, { nullable: true }) booking!: TrainingBooking | null;
  @Field(() => OpenTraining, { nullable: true, description: 'Where it can be booked next.' })
  next!: OpenTraining | null;
}

@ObjectType({ description: 'P3: oneself, or one of one’s own staff.' })
export class TrainingOfPerson {
  @Field(() => ID) membershipId!: string;
  @Field() functionTitle!: string;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field(() => [TrainingNeed]) needs!: TrainingNeed[];
}

@ObjectType({ description: 'P3: somebody was there, and their own manager has not settled it.' })
export class TrainingToDecide {
  @Field(() => ID, { description: 'The booking.' }) id!: string;
  @Field() functionTitle!: string;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field() courseName!: string;
  @Field() kind!: string;
  @Field(() => String, { description: 'The day of the course.' }) heldOn!: string;
  @Field(() => String, { nullable: true, description: 'Until when it would hold.' })
  validTo!: string | null;
  @Field(() => String, { nullable: true, description: 'Why not, the last time.' })
  reason!: string | null;
  @Field({ description: 'Somebody else of the managers decides about oneself.' })
  isOneself!: boolean;
}

@ObjectType({ description: 'P3: what was registered, the latest first.' })
export class TrainingRecord {
  @Field(() => ID) id!: string;
  @Field({ description: 'A function, or a number within the unit.' }) who!: string;
  @Field() courseName!: string;
  @Field() kind!: string;
  @Field(() => String) heldOn!: string;
  @Field(() => String, { nullable: true }) validTo!: string | null;
  @Field() source!: string;
}

@ObjectType({ description: 'P3: of a unit of the own organisation.' })
export class TrainingUnit {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Int, { description: 'Those with the in-depth training today.' }) trained!: number;
  @Field(() => Int, { nullable: true, description: 'How many need it.' }) staff!: number | null;
  @Field({ description: 'Fewer than five in its target: nobody else can tell it.' })
  isSmall!: boolean;
}

@ObjectType({
  description: 'What the viewer may know of training: oneself, and a manager the own staff.',
})
export class TrainingOverview {
  @Field(() => TrainingOfPerson) own!: TrainingOfPerson;
  @Field({ description: 'Is the own manager of the staff below.' }) decides!: boolean;
  @Field(() => [TrainingOfPerson]) staff!: TrainingOfPerson[];
  @Field(() => [TrainingToDecide]) waiting!: TrainingToDecide[];
  @Field(() => [TrainingUnit]) units!: TrainingUnit[];
  @Field(() => [TrainingRecord]) records!: TrainingRecord[];
  @Field(() => [OpenTraining]) open!: OpenTraining[];
}
