import { expect } from '@jest/globals';
import type { Ground } from '@stad/platform/api/testing/ground.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { figureText } from '../../rules/figure.js';
import { type FigureRecord, figureOf } from '../../rules/figure-record.js';
import { closeDays } from './close-days.js';
import { outcomesGround } from './ground.js';
import { makePilot } from './make-pilot.js';

const FIGURE = `fragment F on Figure { shown label n reason numerator denominator measure decimals signed }`;
export const PROGRESS = `query Progress($programmeId: ID!, $siteId: ID) {
  progress(programmeId: $programmeId, siteId: $siteId) { caveat closing { asOf next previous }
    goals { goal { title kpi target planToDate subject { key } } actual { ...F } standing missing isOver }
    byTown { definition { code } change towns { form asOf cells { key name figure { ...F } } together togetherValue { ...F } total { ...F } } }
    figures { definition { code version name { sv } } value { ...F } asOf parts { key name figure { ...F } } }
  } } ${FIGURE}`;
export const KPI = `query Kpi($code: Code!, $programmeId: ID!, $siteId: ID) {
  kpi(code: $code, programmeId: $programmeId, siteId: $siteId) {
    definition { code version validFrom validTo step wanted breakdowns formula { sv } doesNotSay { sv } name { sv } }
    goals { goal { title } standing missing } caveat figure { value { ...F } }
    tables { dimension form cells { key name figure { ...F } } together togetherValue { ...F } total { ...F } }
    records { number value } elsewhere { agency { shortName } records } } } ${FIGURE}`;

interface Cell {
  readonly key: string;
  readonly name: string | null;
  readonly figure: FigureRecord;
}
interface ProgressAnswer {
  readonly progress: {
    readonly caveat: boolean;
    readonly closing: {
      readonly asOf: string | null;
      readonly next: string | null;
      readonly previous: string | null;
    };
    readonly byTown: readonly {
      readonly definition: { readonly code: string };
      readonly change: number | null;
      readonly towns: { readonly asOf: string | null; readonly cells: readonly Cell[] } | null;
    }[];
    readonly goals: readonly {
      readonly goal: { readonly title: string };
      readonly actual: FigureRecord | null;
      readonly standing: string;
      readonly missing: number;
      readonly isOver: boolean;
    }[];
    readonly figures: readonly {
      readonly definition: { readonly code: string };
      readonly value: FigureRecord;
      readonly parts: readonly Cell[];
    }[];
  };
}
interface KpiAnswer {
  readonly kpi: {
    readonly caveat: boolean;
    readonly figure: { readonly value: FigureRecord } | null;
    readonly tables: readonly {
      readonly dimension: string;
      readonly form: string;
      readonly cells: readonly Cell[];
      readonly total: FigureRecord;
      readonly togetherValue: FigureRecord | null;
    }[];
    readonly records: readonly { readonly number: string | null; readonly value: number | null }[];
    readonly definition: Readonly<Record<string, unknown>>;
    readonly goals: readonly { readonly goal: { readonly title: string } }[];
    readonly elsewhere: readonly {
      readonly agency: { readonly shortName: string };
      readonly records: number | null;
    }[];
  };
}

/** The records of the pilot, and whoever asks for its figures. */
export class FiguresStage {
  private constructor(
    readonly portal: TestPortal,
    readonly programmeId: string,
    /** Towns by their keys. */
    readonly site: Readonly<Record<string, string>>,
    readonly lead: Caller,
  ) {}

  /** On the figures' own domains, or on another ground that holds them. */
  static async open(ground: Ground = outcomesGround): Promise<FiguresStage> {
    const portal = await TestPortal.open(ground);
    await makePilot(portal.owner as never);
    const { rows } = await portal.owner.query(
      `select (select id from programme where key = '2022') as programme,
         (select json_object_agg(key, id) from site) as sites`,
    );
    const lead = await portal.as('projektledare@fa-hbg');
    await closeDays(portal, lead, rows[0].programme);
    return new FiguresStage(portal, rows[0].programme, rows[0].sites, lead);
  }

  close(): Promise<void> {
    return this.portal.close();
  }

  /** All figures of the programme, or of one of its towns; `told` is what the page says of each. */
  async figuresFor(caller: Caller, siteId?: string) {
    const { data, problems, statements } = await caller.run<ProgressAnswer>(PROGRESS, {
      programmeId: this.programmeId,
      siteId,
    });
    expect(problems).toEqual([]);
    const figures = data?.progress.figures ?? [];
    const told = Object.fromEntries(
      figures.map(({ definition, value }) => [definition.code, said(value)]),
    );
    return { told, figures, progress: data?.progress, statements };
  }

  /** One figure with all that is behind it. */
  async kpi(caller: Caller, code: string, siteId?: string) {
    const { data, problems, statements } = await caller.run<KpiAnswer>(KPI, {
      code,
      programmeId: this.programmeId,
      siteId,
    });
    expect(problems).toEqual([]);
    return { ...(data as KpiAnswer).kpi, statements };
  }
}

/** A figure as the page says it in Swedish. */
export const said = (figure: FigureRecord | null) =>
  figure && figureText(figureOf(figure), 'sv').replace(/\u00a0/g, ' ');

export const cellsOf = ({ tables }: KpiAnswer['kpi'], dimension: string) =>
  tables.find((table) => table.dimension === dimension)?.cells.map(({ figure }) => said(figure));
