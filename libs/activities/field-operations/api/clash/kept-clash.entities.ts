import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('kept_clash')
export class KeptClashEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'clash_key' }) clashKey!: string;
  @Column('text') code!: string;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { name: 'kept_by' }) keptBy!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('timestamptz') at!: Date;
}
