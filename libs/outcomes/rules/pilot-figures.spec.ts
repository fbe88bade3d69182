import { describe, expect, it } from '@jest/globals';
import { handoversByReceiver } from './calculators/handovers.js';
import { modelTests, passesByType } from './calculators/passes.js';
import { measuresOnTime } from './calculators/plan-and-money.js';
import { KPI_DEFINITIONS } from './catalogue.js';
import { KPI_EXPECTATIONS } from './demo/kpi-expectations.js';
import { HANDOVER_FACTS, MEASURE_FACTS, PASS_FACTS } from './demo/pilot-facts.js';
import { ANSWERS, pilotFigures, weightedMeans } from './testing/pilot-figures.js';
import { PILOT_INVENTORY } from './testing/pilot-inventory.js';

describe('the pilot as plain records (field.md 11.1–11.8)', () => {
  it.each(PILOT_INVENTORY)('%s: %s, %i', (_, __, expected, found) => expect(found).toBe(expected));
});

describe('the figures of the pilot at 2022-09-30 (field.md 11.6)', () => {
  const found = new Map(pilotFigures('partners').map((figure) => [figure.code, figure]));

  it.each(KPI_EXPECTATIONS.map((row) => [row.code, row.published, row] as const))(
    '%s is published as %s',
    (code, published, { value, of }) => {
      expect(found.get(code)).toEqual({ code, value, published, ...(of ? { of } : {}) });
    },
  );

  it('says nothing that the table does not, and is told alike to the funder', () => {
    expect([...found.keys()].sort()).toEqual(KPI_EXPECTATIONS.map(({ code }) => code));
    expect(pilotFigures('funder')).toEqual([...found.values()]);
  });

  it('has a name for every figure, the one of its definition', () => {
    for (const { code, name } of KPI_EXPECTATIONS) {
      const definition = KPI_DEFINITIONS.find((each) => each.code === code);
      expect([code, definition?.name.sv]).toEqual([code, name]);
    }
  });

  it('is exact also before rounding: 5.2747 and 7.6560 of 91 answers', () => {
    const { before, after } = weightedMeans();
    expect(ANSWERS).toBe(91);
    expect(before).toBeCloseTo(5.2747, 4);
    expect(after).toBeCloseTo(7.656, 4);
  });

  it('has its five closed passes by type, and one test of the model', () => {
    expect(passesByType(PASS_FACTS)).toEqual({
      STREET: 2,
      DIGITAL: 1,
      PREMISES: 1,
      JOINT_POLICE: 1,
    });
    expect(modelTests(PASS_FACTS)).toBe(1);
  });

  it.each([
    ['SOC-LUND', 8],
    ['POL-LUND', 3],
    ['FA-HBG', 2],
  ])('%s sent %i of the thirteen', (agencyKey, n) => {
    const own = HANDOVER_FACTS.filter((each) => each.agencyKey === agencyKey);
    expect(handoversByReceiver(own).total).toBe(n);
  });

  it('has no measure due yet: a plan is not late in the week it is proposed', () => {
    expect(measuresOnTime(MEASURE_FACTS, '2022-09-30')).toEqual({ numerator: 0, denominator: 0 });
  });
});
