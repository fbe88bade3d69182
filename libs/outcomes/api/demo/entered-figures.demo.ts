import { addDays } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { instant } from '@stad/programme/rules/demo/moments.js';
import { ENTERED_FIGURES_2022 } from '../../rules/demo/pilot-entered-figures.js';

const ENTER = `mutation EnterFigure($input: EnterFigureInput!) { enterFigure(input: $input) { id version } }`;
const APPROVE = `mutation ApproveEnteredFigure($input: EnteredFigureStepInput!) {
  approveEnteredFigure(input: $input) { id } }`;

/** Figures entered by hand by one person of their agency, and approved by its manager the day after. */
export const enteredFiguresDemo: DemoRecords = async (stage) => {
  for (const figure of ENTERED_FIGURES_2022) {
    const { kpi, period, amounts, source, at } = figure;
    const { enterFigure } = await stage.does<{ enterFigure: { id: string; version: number } }>(
      figure.enteredBy,
      instant(at),
      ENTER,
      {
        programmeId: await stage.programmeId(figure.programmeKey),
        siteId: figure.siteKey ? await stage.siteId(figure.siteKey) : null,
        code: kpi,
        periodFrom: period.from,
        periodTo: period.to,
        amounts,
        document: source.document,
        sourceOn: source.on,
        functionTitle: source.functionTitle,
      },
    );
    const next = instant({ ...at, date: addDays(at.date, 1) });
    await stage.does(figure.approvedBy, next, APPROVE, {
      figureId: enterFigure.id,
      expectedVersion: enterFigure.version,
    });
  }
};
