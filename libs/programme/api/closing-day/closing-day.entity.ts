import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day as of which counts about persons are told (field.md 4.6). */
@Entity('closing_day')
export class ClosingDayEntity {
  @PrimaryColumn('uuid', { name: 'programme_id' }) programmeId!: string;
  @PrimaryColumn('date', { name: 'closes_on' }) closesOn!: string;
  /** That of the agency that leads the programme. */
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
}
