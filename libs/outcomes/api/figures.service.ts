import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { definitionOn } from '../rules/catalogue.js';
import type { Figure } from '../rules/figure.js';
import type { KpiDefinition } from '../rules/kpi.js';
import type { EnteredFrom } from './entered-sums.js';
import { partNames } from './part-names.js';
import {
  FIGURES,
  figureAt,
  type ProgrammeSums,
  publishCounters,
  readSums,
  sourceOf,
} from './programme-sums.js';
import type { Draft } from './publications.js';
import { PublishedFigureEntity } from './published-figure.entity.js';

/** The period and place of a report; without a site the whole programme. */
export interface FigureFrame extends Draft {
  readonly programmeId: string;
}

/** A figure ready for text, table and file, in Swedish. */
export interface PublishedFigure {
  readonly code: string;
  readonly definitionVersion: number;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly value: Figure;
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: Figure;
  }[];
  readonly personRelated: boolean;
  /** Where it is written, when it was entered by hand. */
  readonly entered?: readonly EnteredFrom[];
}

/** One agency that is asked to approve one figure. */
export interface Contribution {
  readonly agencyId: string;
  readonly code: string;
  readonly definitionVersion: number;
}

/** The figures of a programme as other domains may have them. */
@Injectable()
export class FiguresService {
  /**
   * `drafts` are the open reports of the programme that were begun before this one. Their readers
   * have both, and could take one from the other (INV-15).
   */
  async published(
    ctx: RequestContext,
    frame: FigureFrame,
    audience: Audience,
    drafts: readonly Draft[],
  ): Promise<PublishedFigure[]> {
    const sums = await this.sums(ctx, frame, FIGURES, drafts);
    return this.publishedOf(ctx, sums, frame, audience);
  }

  /** Who has a part in each figure of the period, zeros too. */
  async contributions(ctx: RequestContext, frame: FigureFrame): Promise<Contribution[]> {
    const sums = await this.sums(ctx, frame);
    return definitions(frame).flatMap(({ code, version }) => {
      const source = sourceOf(code);
      const agencyIds =
        source === 'entered'
          ? sums.entered.contributors(code, frame.siteId)
          : sums[source].contributors(frame.siteId);
      return agencyIds.map((agencyId) => ({ agencyId, code, definitionVersion: version }));
    });
  }

  /** The closed sums of a frame; a site that is not the programme’s is not available. */
  async sums(
    ctx: RequestContext,
    frame: FigureFrame,
    codes?: readonly string[],
    drafts?: readonly Draft[],
  ): Promise<ProgrammeSums> {
    const { programmeId, siteId, periodFrom: from, periodTo: to } = frame;
    const sums = await readSums(ctx, { programmeId, from, to }, codes, drafts);
    if (siteId && !sums.siteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    return sums;
  }

  /**
   * Keeps what a report says of persons and contacts: every later figure is held against it
   * (INV-15). Published forms alone; a share and a mean tell nothing that these do not.
   */
  async keep(
    ctx: RequestContext,
    frame: FigureFrame,
    publicationId: string,
    figures: readonly PublishedFigure[],
  ): Promise<void> {
    const kept = figures.flatMap(({ code, definitionVersion, personRelated, value }) => {
      const cell = personRelated ? columnsOf(value) : null;
      return cell ? [{ figureCode: code, definitionVersion, ...cell }] : [];
    });
    await ctx.db.insertMany(
      PublishedFigureEntity,
      kept.map((figure) => ({
        ...figure,
        id: randomUUID(),
        agencyId: ctx.person.agencyId,
        programmeId: frame.programmeId,
        siteId: frame.siteId ?? null,
        publicationId,
        periodFrom: frame.periodFrom,
        periodTo: frame.periodTo,
        publishedAt: ctx.now,
      })),
    );
  }

  async publishedOf(
    ctx: RequestContext,
    sums: ProgrammeSums,
    frame: FigureFrame,
    audience: Audience,
    codes: readonly string[] = FIGURES,
  ): Promise<PublishedFigure[]> {
    const place = { siteId: frame.siteId ?? null, audience };
    await publishCounters(sums, codes, audience);
    const figures = definitions(frame, codes).flatMap((definition) => {
      const figure = figureAt(sums, definition.code, place);
      return figure ? [{ definition, ...figure }] : [];
    });
    const nameOf = await partNames(
      ctx,
      figures.flatMap(({ parts }) => parts.map(({ key }) => key)),
    );
    return figures.map(({ definition, value, parts }) => {
      const entered = sums.entered.sources(definition.code, place.siteId);
      return {
        code: definition.code,
        definitionVersion: definition.version,
        name: definition.name.sv,
        definition: definition.definition.sv,
        unit: definition.unit.sv,
        value,
        parts: parts.map((part) => ({ ...part, name: nameOf(part.key) })),
        personRelated: definition.subject === 'persons',
        ...(entered.length > 0 ? { entered } : {}),
      };
    });
  }
}

/** The definitions in force when the period ended, of the figures that have records. */
function definitions(
  { periodTo }: FigureFrame,
  codes: readonly string[] = FIGURES,
): KpiDefinition[] {
  return codes.flatMap((code) => definitionOn(code, periodTo) ?? []);
}

function columnsOf(value: Figure) {
  const nothing = { shown: null, fewerThan: null, notShown: null };
  if ('shown' in value) return { ...nothing, shown: value.shown };
  if (!('label' in value)) return null;
  return value.label === 'fewerThan'
    ? { ...nothing, fewerThan: value.n }
    : { ...nothing, notShown: value.reason };
}
