import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RiskItem } from '../../rules/risk-assessment.js';

@Entity('standing_risk')
export class StandingRiskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  /** Given by trigger. */
  @Column('text') number!: string;
  @Column('text') type!: string;
  @Column('text', { name: 'area_group' }) areaGroup!: string;
  @Column('jsonb') items!: RiskItem[];
  @Column('smallint') residual!: number;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string;
  @Column('date', { name: 'safety_rep_heard_on', nullable: true }) safetyRepHeardOn!: string | null;
  @Column('text') state!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('integer') version!: number;
}

@Entity('pass_check')
export class PassCheckEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('boolean', { name: 'new_threat' }) newThreat!: boolean;
  @Column('boolean', { name: 'new_place_or_task' }) newPlaceOrTask!: boolean;
  @Column('boolean', { name: 'new_or_alone' }) newOrAlone!: boolean;
  @Column('boolean', { name: 'support_absent' }) supportAbsent!: boolean;
  @Column('boolean', { name: 'police_absent' }) policeAbsent!: boolean;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'answered_by' }) answeredBy!: string;
  @Column('integer') version!: number;
}

@Entity('go_ahead')
export class GoAheadEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') decision!: string;
  @Column('text') how!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('boolean', { name: 'by_manager' }) byManager!: boolean;
  @Column('text', { name: 'deputy_for', nullable: true }) deputyFor!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'noted_at', nullable: true }) notedAt!: Date | null;
  @Column('uuid', { name: 'noted_by_agency_id', nullable: true }) notedByAgencyId!: string | null;
  @Column('text', { name: 'noted_by_title', nullable: true }) notedByTitle!: string | null;
  @Column('text', { array: true }) conditions!: string[];
  @Column('text', { name: 'risk_band', nullable: true }) riskBand!: string | null;
  @Column('uuid', { name: 'standing_risk_ids', array: true }) standingRiskIds!: string[];
  /** The start of the pass that it was given to. */
  @Column('timestamptz', { name: 'for_start_at', nullable: true }) forStartAt!: Date | null;
  /** The versions that its giver saw. */
  @Column('integer', { name: 'when_version', nullable: true }) whenVersion!: number | null;
  @Column('integer', { name: 'team_version', nullable: true }) teamVersion!: number | null;
  @Column('integer', { name: 'check_version', nullable: true }) checkVersion!: number | null;
}

@Entity('go_ahead_void')
export class GoAheadVoidEntity {
  @PrimaryColumn('uuid', { name: 'go_ahead_id' }) goAheadId!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { array: true }) reasons!: string[];
  @Column('timestamptz') at!: Date;
}
