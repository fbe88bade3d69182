import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { definitionOn } from '../rules/catalogue.js';
import type { Figure } from '../rules/figure.js';
import type { KpiDefinition } from '../rules/kpi.js';
import type { EnteredFrom } from './entered-sums.js';
import { partNames } from './part-names.js';
import { FIGURES, figureAt, type ProgrammeSums, readSums, sourceOf } from './programme-sums.js';
import { isToldByClosing, toldContributors } from './told-contributors.js';

/** The period and place of a report; without a site the whole programme. */
export interface FigureFrame {
  readonly programmeId: string;
  readonly siteId?: string | null;
  /** Calendar dates, both included. */
  readonly periodFrom: string;
  readonly periodTo: string;
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
  /** The closing day a count about persons is told for. */
  readonly asOf?: string;
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
  async published(
    ctx: RequestContext,
    frame: FigureFrame,
    audience: Audience,
  ): Promise<PublishedFigure[]> {
    const sums = await this.sums(ctx, frame, FIGURES);
    return this.publishedOf(ctx, sums, frame, audience);
  }

  /**
   * Who has a part in each figure of the period, zeros too; in a figure about persons as of its closing day, so that
   * nobody is named for what came after it.
   */
  async contributions(ctx: RequestContext, frame: FigureFrame): Promise<Contribution[]> {
    const sums = await this.sums(ctx, frame);
    const place = { programmeId: frame.programmeId, siteId: frame.siteId ?? null };
    const told = await toldContributors(ctx, sums, place);
    return definitions(frame).flatMap(({ code, version }) => {
      const source = sourceOf(code);
      const agencyIds = isToldByClosing(code)
        ? told(code)
        : source === 'entered'
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
  ): Promise<ProgrammeSums> {
    const { programmeId, siteId, periodFrom: from, periodTo: to } = frame;
    const sums = await readSums(ctx, { programmeId, from, to }, codes);
    if (siteId && !sums.siteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    return sums;
  }

  async publishedOf(
    ctx: RequestContext,
    sums: ProgrammeSums,
    frame: FigureFrame,
    audience: Audience,
    codes: readonly string[] = FIGURES,
  ): Promise<PublishedFigure[]> {
    const place = { siteId: frame.siteId ?? null, audience };
    const figures = definitions(frame, codes).flatMap((definition) => {
      const figure = figureAt(sums, definition.code, place);
      return figure ? [{ definition, ...figure }] : [];
    });
    const nameOf = await partNames(
      ctx,
      figures.flatMap(({ parts }) => parts.map(({ key }) => key)),
    );
    return figures.map(({ definition, value, asOf, parts }) => {
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
        ...(asOf ? { asOf } : {}),
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
