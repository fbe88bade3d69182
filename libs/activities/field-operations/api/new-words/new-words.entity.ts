import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words of the leader beside what was flagged. */
@Entity('pass_new_words')
export class PassNewWordsEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') words!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('timestamptz') at!: Date;
}
