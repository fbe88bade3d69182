import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TakeOverState } from '../../rules/take-over.js';

@Entity('take_over')
export class TakeOverEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('text') role!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') state!: TakeOverState;
  @Column('uuid', { name: 'asked_membership_id', nullable: true }) askedMembershipId!:
    | string
    | null;
  @Column('text', { name: 'asked_title', nullable: true }) askedTitle!: string | null;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt!: Date | null;
  @Column('uuid', { array: true }) declined!: string[];
  @Column('integer') version!: number;
}
