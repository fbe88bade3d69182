import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether working time may leave the portal for the calendars of an agency's people. */
@Entity('calendar_decision')
export class CalendarDecisionEntity {
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('boolean', { name: 'own_time' }) ownTime!: boolean;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
}

/** A link by which somebody's calendar fetches their own working time. */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text') device!: string;
  @Column('bytea', { name: 'token_hash', select: false }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'fetched_at', nullable: true, insert: false, update: false })
  fetchedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'pace_from', nullable: true, insert: false, update: false })
  paceFrom!: Date | null;
  @Column({ type: 'integer', name: 'pace_count', insert: false, update: false })
  paceCount!: number;
}
