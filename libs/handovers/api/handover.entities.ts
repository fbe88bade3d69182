import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('handover')
export class HandoverEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId!: string | null;
  @Column('boolean', { name: 'is_sender' }) isSender!: boolean;
  @Column('uuid', { name: 'other_agency_id', nullable: true }) otherAgencyId!: string | null;
  @Column('text', { name: 'other_function' }) otherFunction!: string;
  @Column('text', { nullable: true }) municipality!: string | null;
  @Column('text', { name: 'board_function', nullable: true }) boardFunction!: string | null;
  @Column('text', { name: 'assessed_by' }) assessedBy!: string;
  @Column('text') category!: string;
  @Column('text') band!: string;
  @Column('text') channel!: string;
  @Column('boolean', { name: 'has_consent', default: false }) hasConsent!: boolean;
  @Column('text') state!: string;
  @Column('timestamptz', { name: 'observed_at', nullable: true }) observedAt!: Date | null;
  @Column('timestamptz', { name: 'contact_at', nullable: true }) contactAt!: Date | null;
  @Column('date', { name: 'observed_on' }) observedOn!: string;
  @Column('text', { name: 'part_of_day' }) partOfDay!: string;
  @Column('date') month!: string;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('text', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('text', { name: 'confirming_function', nullable: true })
  confirmingFunction!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('boolean', { name: 'is_counted' }) isCounted!: boolean;
  @Column('boolean', { name: 'is_contested', default: false }) isContested!: boolean;
  @Column('uuid', { name: 'chain_id', nullable: true }) chainId!: string | null;
}

/** What is left of one, for who handed over: a month and the number of minutes. */
@Entity('handover_month')
export class HandoverMonthEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId!: string | null;
  @Column('date') month!: string;
  @Column('text') category!: string;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('boolean', { name: 'is_counted' }) isCounted!: boolean;
}
