import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { GRANT_2022 } from '../../rules/demo/pilot-grant.js';
import { REPORTS_2022 } from '../../rules/demo/pilot-reports.js';
import { runningGrant, runningReport } from '../../rules/demo/running-report.js';
import { readBooks, registerGrant } from './load-economy.js';
import { loadReports } from './load-reports.js';

/**
 * What the funder gave and was told. The report at half time is frozen between two readings of the books: it
 * keeps what was accounted for by then.
 */
export const reportsDemo: DemoRecords = async (stage, days) => {
  await registerGrant(stage, GRANT_2022);
  await readBooks(stage, GRANT_2022, '2022-06-30', 'Tre av sex månader är redovisade.');
  await loadReports(stage, REPORTS_2022, 'programme');
  await readBooks(stage, GRANT_2022, '2022-10-07');
  const grant = runningGrant(days);
  const report = runningReport(days);
  await registerGrant(stage, grant);
  await readBooks(stage, grant, report.period.to);
  await loadReports(stage, [report], 'town');
};
