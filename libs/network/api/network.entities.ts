import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolidayRule } from '../rules/weekly-hours.js';

@Entity('contact_function')
export class ContactFunctionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') label!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'work_phone', nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) mailbox!: string | null;
  @Column('text', { name: 'sdk_address', nullable: true }) sdkAddress!: string | null;
  @Column('text') hours!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') classification!: string;
  @Column('date', { name: 'tested_on', nullable: true }) testedOn!: string | null;
  @Column('uuid', { name: 'site_ids', array: true }) siteIds!: string[];
  @Column('text', { array: true }) languages!: string[];
  /** The function of the same agency that answers in its place. */
  @Column('uuid', { name: 'deputy_id', nullable: true }) deputyId!: string | null;
  /** The day on which it was ended; its name is all that is left. */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('integer') version!: number;
}

@Entity('on_call_coverage')
export class OnCallCoverageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'contact_function_id' }) contactFunctionId!: string;
  @Column('uuid', { name: 'site_ids', array: true }) siteIds!: string[];
  /** 1 = Monday … 7 = Sunday. */
  @Column('smallint', { array: true }) weekdays!: number[];
  @Column('text', { name: 'from_time' }) from!: string;
  @Column('text', { name: 'to_time' }) to!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text', { name: 'red_days' }) redDays!: HolidayRule;
  @Column('text') eves!: HolidayRule;
  @Column('integer') version!: number;
}

@Entity('busy_span')
export class BusySpanEntity {
  /** Out on a pass; what else takes somebody's time opens no direct numbers. */
  @Column('boolean', { name: 'is_out', default: true }) isOut!: boolean;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  /** Null when the agency as such is taken. */
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId!: string | null;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
}

/** Written by trigger alone: what others may know of a membership. */
@Entity('directory_entry')
export class DirectoryEntryEntity {
  @PrimaryColumn('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('text', { name: 'unit_name', nullable: true }) unitName!: string | null;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
