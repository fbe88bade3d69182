import { describe, expect, it } from '@jest/globals';
import { definitionOn, KPI_DEFINITIONS } from '@stad/outcomes/rules/catalogue.js';
import { amended, definitionRegistry } from '@stad/outcomes/rules/definitions/registry.js';
import type { KpiDefinition } from '@stad/outcomes/rules/kpi.js';
import { readSheet } from '@stad/platform/api/document/testing/read-files.js';
import {
  canonicalJson,
  type ReportSnapshot,
  type SnapshotFigure,
} from '../../rules/report-snapshot.js';
import { reportWorkbook } from '../report-workbook.js';
import { definitionWords, wordsOfVersion } from './definition-words.js';
import { documentOf } from './report-document.js';
import { SAMPLE_SNAPSHOT } from './testing/sample-snapshot.js';

const said = (sv: string) => ({ sv, en: sv });
/** A change nobody has decided: talks by phone would count too, from 2027. */
const [first, second] = amended(definitionOn('K12', '2022-09-30') as KpiDefinition, '2027-01-01', {
  definition: said('Samtal med någon, också per telefon.'),
  formula: said('Samtal på plats plus samtal per telefon.'),
});
const others = KPI_DEFINITIONS.filter(({ code }) => code !== 'K12');
const registry = definitionRegistry([...others, first, second]);

/** A report with K12 as it was defined when its period ended. */
function frozen(periodTo: string): ReportSnapshot {
  const definition = registry.on('K12', periodTo) as KpiDefinition;
  const [any] = SAMPLE_SNAPSHOT.figures;
  const figure: SnapshotFigure = {
    ...(any as SnapshotFigure),
    code: 'K12',
    definitionVersion: definition.version,
    name: definition.name.sv,
    definition: definition.definition.sv,
    ...definitionWords(definition),
  };
  return { ...SAMPLE_SNAPSHOT, kind: 'FINAL_REPORT', sections: [], figures: [figure] };
}

const appendixOf = (snapshot: ReportSnapshot) =>
  (documentOf(snapshot).appendix?.table.rows ?? []).map((cells) =>
    cells.map(({ text, under = '' }) => `${text} ${under}`.replaceAll('\u00a0', ' ')).join(' | '),
  );

describe('a definition that changes leaves frozen reports alone (INV-16)', () => {
  it('shows the version a report was frozen with, and nothing of the next', () => {
    const old = JSON.parse(canonicalJson(frozen('2022-09-30'))) as ReportSnapshot;
    const [line] = appendixOf(old);
    expect(line).toContain('En kontakt är ett möte, inte en person.');
    expect(line).toContain('Definition version 1, gäller från 1 januari 2022. Nivå: prestation');
    expect(line).not.toContain('telefon');
  });

  it('shows the next one in a report of a later period', () => {
    const [line] = appendixOf(frozen('2027-06-30'));
    expect(line).toContain('Så räknas den: Samtal på plats plus samtal per telefon.');
    expect(line).toContain('Definition version 2, gäller från 1 januari 2027.');
  });

  it('changes the stored text only when the report is another', () => {
    expect(canonicalJson(frozen('2022-09-30'))).toBe(canonicalJson(frozen('2026-12-31')));
    expect(canonicalJson(frozen('2027-01-01'))).not.toBe(canonicalJson(frozen('2026-12-31')));
  });
});

describe('a status report, which has four pages', () => {
  const brief: ReportSnapshot = { ...frozen('2022-09-30'), kind: 'STATUS_REPORT' };
  it('says what a figure is; its spreadsheet says how it is counted and what it leaves out', async () => {
    const [line] = appendixOf(brief);
    expect(line).toContain('En kontakt är ett möte, inte en person.');
    expect(line).not.toContain('Så räknas den');
    const sheet = await readSheet(await reportWorkbook(brief, 'nu', 'r1'), 'Sifferbilaga');
    const [figure] = brief.figures;
    expect(sheet.find(([code]) => code === 'K12')?.slice(5)).toEqual([
      ...['1', '2022-01-01', figure?.definition, figure?.formula, figure?.doesNotSay],
    ]);
  });
});

describe('the words of a definition', () => {
  it.each(KPI_DEFINITIONS.map((each) => [each.code, each] as const))(
    '%s has all of them',
    (_, it) => {
      const words = wordsOfVersion(it.code, it.version);
      for (const each of ['source', 'level', 'formula', 'doesNotSay', 'definedFrom'] as const) {
        expect(words[each]).toBeTruthy();
      }
    },
  );

  it('are none of a version that never was, and the appendix stands without them', () => {
    expect(wordsOfVersion('K12', 99)).toEqual({});
    const { source, level, formula, doesNotSay, definedFrom, ...bare } = frozen('2022-09-30')
      .figures[0] as SnapshotFigure;
    const [line] = appendixOf({ ...frozen('2022-09-30'), figures: [bare] });
    expect(line).toMatch(/inte en person\. \| {2}Definition version 1$/);
  });
});
