import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a figure has been entered, of what and from where; its numbers are another table's. */
@Entity('entered_figure')
export class EnteredFigureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('text', { name: 'figure_code' }) figureCode!: string;
  @Column('smallint', { name: 'definition_version' }) definitionVersion!: number;
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('text', { name: 'source_document' }) document!: string;
  @Column('date', { name: 'source_on' }) sourceOn!: string;
  @Column('text', { name: 'source_function' }) functionTitle!: string;
  @Column('text', { default: 'ENTERED' }) state!: string;
  @Column('uuid', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_function' }) enteredFunction!: string;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_function', nullable: true }) decidedFunction!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  /** The order in which they were entered, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('integer', { default: 1 }) version!: number;
}

/** A number as its agency wrote it down: raw, and nobody else's (INV-15). */
@Entity('entered_amount')
export class EnteredAmountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'figure_id' }) figureId!: string;
  @Column('text', { nullable: true }) part!: string | null;
  @Column('double precision') value!: number;
  @Column('double precision', { name: 'of_total', nullable: true }) of!: number | null;
  @Column('integer', { nullable: true }) answers!: number | null;
}
