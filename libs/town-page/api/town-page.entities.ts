import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FurtherLanguage, WayKnown } from '../rules/further-language.js';
import type { PagePart } from '../rules/town-page.js';

/** The open page of a town, whether it is open or not. */
@Entity('town_page')
export class TownPageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('boolean', { name: 'is_open' }) isOpen!: boolean;
  @Column('text', { name: 'intro_sv' }) introSv!: string;
  @Column('text', { name: 'intro_en' }) introEn!: string;
  @Column('text', { name: 'intro_easy' }) introEasy!: string;
  @Column('integer', { default: 1 }) version!: number;
}

/** That a function of the agency may stand on the page of a town. */
@Entity('town_page_number')
export class TownPageNumberEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('uuid', { name: 'contact_function_id' }) contactFunctionId!: string;
  @Column('text') part!: PagePart;
}

/** What the page of a town says in a further language, and how that is known. */
@Entity('town_page_text')
export class TownPageTextEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'town_page_id' }) townPageId!: string;
  @Column('text') language!: FurtherLanguage;
  @Column('text') says!: string;
  @Column('text', { name: 'known_by' }) knownBy!: WayKnown;
  @Column('text', { name: 'source_name', nullable: true }) sourceName!: string | null;
  @Column('text', { name: 'source_url', nullable: true }) sourceUrl!: string | null;
  @Column('text', { name: 'by_function', nullable: true }) byFunction!: string | null;
  @Column('date', { name: 'known_on' }) knownOn!: string;
  @Column('integer', { default: 1 }) version!: number;
}
