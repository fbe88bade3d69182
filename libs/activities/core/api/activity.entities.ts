import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') title!: string;
  @Column('text') phase!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text', { name: 'place_label', nullable: true }) placeLabel!: string | null;
  @Column('text', { name: 'aim_tag', nullable: true }) aimTag!: string | null;
  @Column('uuid', { name: 'goal_id', nullable: true }) goalId!: string | null;
  @Column('text') classification!: string;
  @Column('text') lifecycle!: string;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('activity_share')
export class ActivityShareEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId!: string;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'owner_agency_id' }) ownerAgencyId!: string;
  @Column('text', { default: 'COMMENT' }) kind!: string;
  @Column('timestamptz', { name: 'shared_at', default: () => 'now()' }) sharedAt!: Date;
  @Column('uuid', { name: 'shared_by' }) sharedBy!: string;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('uuid', { name: 'revoked_by', nullable: true }) revokedBy!: string | null;
  @Column('text', { name: 'revoked_reason', nullable: true }) revokedReason!: string | null;
  /** What a list goes on from and an act names. Not `id`: the access log files a share under its activity. */
  @Column('uuid', { name: 'share_key', default: () => 'gen_random_uuid()' }) shareKey!: string;
}
