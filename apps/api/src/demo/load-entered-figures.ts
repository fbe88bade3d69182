import type { EnteredFigureRecord } from '@stad/outcomes/rules/demo-records/types-reports.js';
import { addDays } from '@stad/platform/rules/time.js';
import { instant } from '@stad/programme/rules/demo/moments.js';
import type { DemoWorld } from './demo-world.js';

const ENTER = `mutation EnterFigure($input: EnterFigureInput!) { enterFigure(input: $input) { id version } }`;
const APPROVE = `mutation ApproveEnteredFigure($input: EnteredFigureStepInput!) {
  approveEnteredFigure(input: $input) { id } }`;

/** Figures entered by hand by one person of their agency, and approved by its manager the day after. */
export async function loadEnteredFigures(
  world: DemoWorld,
  figures: readonly EnteredFigureRecord[],
): Promise<void> {
  for (const figure of figures) {
    const { kpi, period, amounts, source, at } = figure;
    const { enterFigure } = await world.does<{ enterFigure: { id: string; version: number } }>(
      figure.enteredBy,
      instant(at),
      ENTER,
      {
        programmeId: await world.programmeId(figure.programmeKey),
        siteId: figure.siteKey ? await world.siteId(figure.siteKey) : null,
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
    await world.does(figure.approvedBy, next, APPROVE, {
      figureId: enterFigure.id,
      expectedVersion: enterFigure.version,
    });
  }
}
