import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Digest, MailChoice } from '../rules/mail-choice.js';

/** How one person wants to be told by mail. */
@Entity('notification_choice')
export class NotificationChoiceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('text') digest!: Digest;
  @Column('text', { name: 'quiet_from' }) quietFrom!: string;
  @Column('text', { name: 'quiet_to' }) quietTo!: string;
  @Column('jsonb') channels!: MailChoice['channels'];
  @Column('timestamptz', { name: 'stopped_at', nullable: true }) stoppedAt!: Date | null;
  @Column('timestamptz', { name: 'digested_to' }) digestedTo!: Date;
}

/** A secret that ends the mail of one person. */
@Entity('notification_stop_key')
export class NotificationStopKeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'choice_id' }) choiceId!: string;
  @Column('bytea', { name: 'secret_hash', select: false }) secretHash!: Buffer;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}
