import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoundKind } from '../../rules/evaluation/round.js';

/** One round of a seminar's evaluation: what has been told of it, as sums. */
@Entity('seminar_round')
export class RoundEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') kind!: RoundKind;
  @Column('boolean', { name: 'is_open', default: true }) isOpen!: boolean;
  @Column('boolean', { name: 'asks_more' }) asksMore!: boolean;
  @Column('integer', { default: 0 }) letters!: number;
  @Column('integer', { default: 0 }) answers!: number;
  @Column('integer', { array: true }) sums!: number[];
  @Column('integer', { default: 0 }) more!: number;
}

/** What an open round holds, sealed. */
@Entity('seminar_round_box')
export class RoundBoxEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('bytea') sealed!: Buffer;
  @Column('text', { name: 'key_id' }) keyId!: string;
}

/** Words that somebody wrote. */
@Entity('seminar_quote')
export class QuoteEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'round_id' }) roundId!: string;
  @Column('uuid', { name: 'activity_id' }) activityId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') text!: string;
  @Column('text') state!: string;
}
