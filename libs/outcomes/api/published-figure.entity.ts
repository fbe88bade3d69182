import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A figure that has left the house in a frozen report, in its published form and no other. */
@Entity('published_figure')
export class PublishedFigureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'programme_id' }) programmeId!: string;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  /** What it came out in; the report lies in a domain above. */
  @Column('uuid', { name: 'publication_id' }) publicationId!: string;
  @Column('text', { name: 'figure_code' }) figureCode!: string;
  @Column('smallint', { name: 'definition_version' }) definitionVersion!: number;
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('integer', { nullable: true }) shown!: number | null;
  @Column('smallint', { name: 'fewer_than', nullable: true }) fewerThan!: number | null;
  @Column('text', { name: 'not_shown', nullable: true }) notShown!: string | null;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
}
