import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sample_meeting')
export class SampleMeetingEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('text') purpose!: string;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
}
