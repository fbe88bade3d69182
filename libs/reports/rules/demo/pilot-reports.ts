import { FINAL_REPORT } from './final-report.js';
import { STATUS_REPORT } from './status-report.js';
import type { ReportRecord } from './types.js';

export const REPORTS_2022: readonly ReportRecord[] = [STATUS_REPORT, FINAL_REPORT];
