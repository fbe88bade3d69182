import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('observation')
export class ObservationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  /** The agency that noted it. */
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'topic_id', nullable: true }) topicId!: string | null;
  @Column('text') body!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
