import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Language } from '@stad/platform/rules/language.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import type { ReactNode } from 'react';
import ReportPage from '../report-page.js';
import { aReport } from './answers.js';

const LEAD = ['report:read', 'report:write', 'figure:read'];

/** A page of reports as the project lead reads it, or whoever `may`. */
export function open(
  page: ReactNode,
  answers: object,
  options: { may?: string[]; url?: string; today?: string; language?: Language } = {},
) {
  const viewer = demoViewer({
    permissions: options.may ?? LEAD,
    today: options.today ?? '2022-10-20',
  });
  const url = options.url ?? '/rapporter/r1';
  const path = url.startsWith('/rapporter/r1') ? '/rapporter/$id' : url;
  return renderPage(<ViewerProvider viewer={viewer}>{page}</ViewerProvider>, {
    path,
    url,
    language: options.language ?? 'sv',
    answers: answers as never,
  });
}

/** The page of one report, read by its lead on a day. */
export const openReportOn = (today: string, report: object, answers: object = {}) =>
  open(<ReportPage />, { ReportPage: { progressReport: aReport(report) }, ...answers }, { today });

/** The page of one report. */
export const openReport = (report: object, answers: object = {}, may?: string[], url?: string) =>
  open(
    <ReportPage />,
    { ReportPage: { progressReport: aReport(report) }, ...answers },
    { ...(may ? { may } : {}), ...(url ? { url } : {}) },
  );
