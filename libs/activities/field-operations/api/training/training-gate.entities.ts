import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('training_gate')
export class TrainingGateEntity {
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') mode!: string;
  @Column('integer') version!: number;
}

@Entity('untrained_decision')
export class UntrainedDecisionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_ids', array: true }) membershipIds!: string[];
  @Column('text') reason!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'noted_by_title', nullable: true }) notedByTitle!: string | null;
  @Column('uuid', { name: 'entered_by' }) enteredBy!: string;
}
