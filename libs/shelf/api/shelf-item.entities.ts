import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('shelf_item')
export class ShelfItemEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_ids', array: true }) siteIds!: string[];
  @Column('text') title!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'actor_kind', nullable: true }) actorKind!: string | null;
  @Column('text') language!: string;
  @Column('text') classification!: string;
  @Column('text') licence!: string;
  @Column('text') responsible!: string;
  @Column('text') state!: string;
  /** The number of the version that readers get. */
  @Column('integer', { default: 0 }) latest!: number;
  @Column('date', { name: 'review_on' }) reviewOn!: string;
  @Column('date', { name: 'reviewed_on', nullable: true }) reviewedOn!: string | null;
  @Column('text', { name: 'reviewed_function', nullable: true }) reviewedFunction!: string | null;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn!: string | null;
  @Column('text', { name: 'opened_reason', nullable: true }) openedReason!: string | null;
  @Column('text', { name: 'opened_function', nullable: true }) openedFunction!: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn!: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason!: string | null;
  @Column('text', { name: 'withdrawn_function', nullable: true })
  withdrawnFunction!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** What it said from a moment on: a link, or a file whose bytes lie beside it. */
@Entity('shelf_version')
export class ShelfVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'item_id' }) itemId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') number!: number;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('integer', { name: 'file_size', nullable: true }) fileSize!: number | null;
  @Column('bytea', { name: 'file_sha256', nullable: true }) fileSha256!: Buffer | null;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('text', { name: 'function_title' }) functionTitle!: string;
  @Column('date', { name: 'cleared_on', nullable: true }) clearedOn!: string | null;
}

/** Bytes, read by nothing but the fetching of one file. */
@Entity('shelf_file')
export class ShelfFileEntity {
  /** That of its version. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'item_id' }) itemId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('bytea') pdf!: Buffer;
}
