import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One control of the access log of an agency. */
@Entity('access_review')
export class AccessReviewEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') state!: string;
  /** The place in the agency's chain behind which it begins; as text, for it is a bigint. */
  @Column('bigint', { name: 'after_sequence' }) afterSequence!: string;
  /** The last place that is gone through. */
  @Column('bigint', { name: 'to_sequence' }) toSequence!: string;
  @Column('timestamptz') since!: Date;
  @Column('timestamptz') until!: Date;
  @Column('text') seed!: string;
  /** How many the sample was drawn from. */
  @Column('integer') events!: number;
  @Column('uuid', { name: 'drawn_by' }) drawnBy!: string;
  @Column('uuid', { name: 'concluded_by', nullable: true }) concludedBy!: string | null;
  @Column('timestamptz', { name: 'concluded_at', nullable: true }) concludedAt!: Date | null;
  @Column('text', { nullable: true }) conclusion!: string | null;
  @Column('date', { name: 'chain_checked_on', nullable: true }) chainCheckedOn!: string | null;
  @Column('text', { nullable: true }) seal!: string | null;
  @Column('integer') version!: number;
}

/** One event that is looked at, as the log told it. */
@Entity('access_review_item')
export class AccessReviewItemEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'review_id' }) reviewId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('text', { array: true }) reasons!: string[];
  @Column('integer') counted!: number;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'membership_id', nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) job!: string | null;
  @Column('uuid', { name: 'acting_agency_id', nullable: true }) actingAgencyId!: string | null;
  @Column('text') action!: string;
  @Column('text', { name: 'object_type' }) objectType!: string;
  @Column('integer', { name: 'row_count', nullable: true }) rowCount!: number | null;
  @Column('text') state!: string;
  @Column('uuid', { name: 'judged_by', nullable: true }) judgedBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt!: Date | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('integer') version!: number;
}
