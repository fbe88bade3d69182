import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dissemination')
export class DisseminationEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  @Column('text') stage!: string;
  @Column('text') purpose!: string;
  @Column('text') message!: string;
  @Column('text') format!: string;
  @Column('text', { array: true }) targets!: string[];
  @Column('integer', { nullable: true }) audience!: number | null;
  @Column('text', { name: 'audience_how', nullable: true }) audienceHow!: string | null;
  @Column('text', { name: 'audience_method', nullable: true }) audienceMethod!: string | null;
  /** How often the audience was written; 0 before the first time. */
  @Column('integer', { name: 'audience_version' }) audienceVersion!: number;
  /** How often partners and panel were written. */
  @Column('integer', { name: 'lineup_version' }) lineupVersion!: number;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  /** How many leads there are and how many became something: kept by the database. */
  @Column({ type: 'integer', insert: false, update: false }) leads?: number;
  @Column({ type: 'integer', name: 'leads_counted', insert: false, update: false })
  leadsCounted?: number;
}

/** A partner on the stage, in the panel or not. */
@Entity('dissemination_voice')
export class DisseminationVoiceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('smallint') position!: number;
  @Column('text') organisation!: string;
  @Column('text', { name: 'function_title', nullable: true }) functionTitle!: string | null;
  @Column('text') message!: string;
}

/** What a paper or a channel told of it. */
@Entity('dissemination_media')
export class DisseminationMediaEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') title!: string;
  @Column('text') outlet!: string;
  @Column('date', { name: 'appeared_on' }) appearedOn!: string;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('integer') version!: number;
}

/** An organisation that has heard of the work and wants more. */
@Entity('dissemination_lead')
export class DisseminationLeadEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') organisation!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('text') wants!: string;
  @Column('text') wish!: string;
  @Column('text') state!: string;
  @Column('date', { name: 'state_on' }) stateOn!: string;
  @Column('timestamptz', { name: 'noted_at' }) notedAt!: Date;
  /** The order in which they were noted, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false }) position?: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('integer') version!: number;
}
