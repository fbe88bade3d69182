import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'What a study visit has beside every activity.' })
export class StudyVisitDetails {
  @Field({
    description: 'PLANNED, CONFIRMED, ONGOING, COMPLETED, EVALUATED, POSTPONED or CANCELLED.',
  })
  state!: string;
  @Field() purpose!: string;
  @Field({ description: 'The organisation that one visits.' }) host!: string;
  @Field({ description: 'What happens when, a line each.' }) agenda!: string;
  @Field() travel!: string;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
  @Field(() => Int, { description: 'Sent back with saveVisitQuestions.' })
  questionsVersion!: number;
  @Field(() => LocalDate, { description: 'The latest day to write down what was learnt.' })
  learningsDueOn!: string;
}

@ObjectType({ description: 'What one wants to know, about one dimension of one’s own ability.' })
export class VisitQuestion {
  @Field(() => ID) id!: string;
  @Field() body!: string;
  @Field({ description: 'KNOWLEDGE, DETECTION, CONTACT_ROUTES …' }) dimension!: string;
}

@ObjectType({ description: 'A file that the report of a visit is fetched as.' })
export class VisitReportDownload {
  @Field({ description: 'pdf or docx.' }) kind!: string;
  @Field({ description: '/files/visits/{id}.{kind}' }) path!: string;
}

@ObjectType({ implements: () => Activity, description: 'A visit to see how others do it.' })
export class StudyVisit extends Activity {}
