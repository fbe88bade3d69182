import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('learning')
export class LearningEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'activity_id', nullable: true }) activityId!: string | null;
  @Column('uuid', { name: 'routine_step_id', nullable: true }) routineStepId!: string | null;
  @Column('text') saw!: string;
  @Column('text') means!: string;
  @Column('text') proposal!: string;
  @Column('text', { name: 'owner_function' }) ownerFunction!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('text', { name: 'written_function' }) writtenFunction!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('text', { nullable: true }) decision!: string | null;
  @Column('text', { nullable: true }) destination!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_function', nullable: true }) decidedFunction!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('date', { name: 'follow_up_on', nullable: true }) followUpOn!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('timestamptz', { name: 'outcome_at', nullable: true }) outcomeAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}
