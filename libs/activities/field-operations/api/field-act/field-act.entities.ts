import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FieldActKind, FieldActState } from '../../rules/field-act/kinds.js';

@Entity('field_act')
export class FieldActEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') act!: FieldActKind;
  @Column('timestamptz') at!: Date;
  @Column('boolean', { name: 'clock_known' }) clockKnown!: boolean;
  @Column('integer') seen!: number;
  @Column('uuid', { name: 'made_by' }) madeBy!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('timestamptz', { name: 'arrived_at' }) arrivedAt!: Date;
  @Column('text') state!: FieldActState;
  @Column('integer', { name: 'trunk_from', nullable: true }) trunkFrom!: number | null;
  @Column('integer', { name: 'trunk_to', nullable: true }) trunkTo!: number | null;
  @Column('uuid', { name: 'chosen_by', nullable: true }) chosenBy!: string | null;
  @Column('uuid', { name: 'chosen_agency_id', nullable: true }) chosenAgencyId!: string | null;
  @Column('text', { name: 'chosen_title', nullable: true }) chosenTitle!: string | null;
  @Column('timestamptz', { name: 'chosen_at', nullable: true }) chosenAt!: Date | null;
  @Column('text', { nullable: true }) text!: string | null;
}

@Entity('voice_check_in')
export class VoiceCheckInEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'noted_at' }) notedAt!: Date;
  @Column('uuid', { name: 'noted_by' }) notedBy!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
}
