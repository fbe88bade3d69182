import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('study_visit')
export class StudyVisitEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('text') purpose!: string;
  @Column('text') host!: string;
  @Column('text', { default: '' }) agenda!: string;
  @Column('text', { default: '' }) travel!: string;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  @Column('integer', { name: 'questions_version', default: 1 }) questionsVersion!: number;
}

@Entity('visit_question')
export class VisitQuestionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('smallint') position!: number;
  @Column('text') body!: string;
  @Column('text') dimension!: string;
}
