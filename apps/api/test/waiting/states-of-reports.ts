import {
  a,
  after,
  clone,
  day,
  FA,
  m,
  made,
  of,
  POL,
  type StatesOf,
  select,
} from './planted-states.js';

const report = (state: string, more = {}) =>
  clone('progress_report', 'true', {
    agency_id: a(FA),
    state: `'${state}'`,
    due_on: day(2),
    ...more,
  });

export const statesOfReports: StatesOf = {
  guarded: ['progress_report', 'report_figure', 'report_figure_answer', 'report_snapshot'],
  states: [
    {
      kind: 'REPORT_TO_WRITE',
      state: 'a draft that is due in two days',
      plant: select(report('DRAFT')),
      who: of(FA, 'Projektledare'),
    },
    {
      kind: 'REPORT_TO_SEND',
      state: 'a report that is frozen and not sent',
      plant: select(report('FROZEN')),
      who: of(FA, 'Projektledare'),
    },
    {
      kind: 'REPORT_TO_COMPLETE',
      state: 'a report that the funder asks more of',
      plant: select(report('SUPPLEMENT_REQUESTED')),
      who: of(FA, 'Projektledare'),
    },
    {
      kind: 'FIGURES_TO_CONFIRM',
      state: 'a figure that a report waits for',
      plant: after(
        report('AGENCY_APPROVAL'),
        clone('report_figure', 'true', {
          report_id: made,
          agency_id: a(FA),
          contributor_id: a('POL-HBG'),
        }),
      ),
      who: of('POL-HBG', 'Polisledning', 'Samverkanspolis 1'),
    },
    {
      kind: 'CONTRIBUTOR_SILENT',
      state: 'an agency that has not answered',
      others: 'ITS_OFFICE',
      plant: after(
        report('AGENCY_APPROVAL'),
        clone('report_figure', 'true', {
          report_id: made,
          agency_id: a(FA),
          contributor_id: a(POL),
          unconfirmed_at: 'null',
          unconfirmed_by: 'null',
        }),
      ),
      who: of(FA, 'Projektledare'),
    },
    {
      kind: 'FIGURES_SILENT',
      state: 'an agency that has not answered on the last day',
      others: 'ITS_OFFICE',
      plant: after(
        report('AGENCY_APPROVAL', { due_on: day(0) }),
        clone('report_figure', 'true', {
          report_id: made,
          agency_id: a(FA),
          contributor_id: a(POL),
          unconfirmed_at: 'null',
          unconfirmed_by: 'null',
        }),
      ),
      who: of(FA, 'Firmatecknare'),
    },
    {
      kind: 'FIGURES_TO_CHANGE',
      state: 'a figure that an agency asks to have changed',
      others: 'ITS_OFFICE',
      plant: after(
        report('AGENCY_APPROVAL', { due_on: day(20) }),
        clone('report_figure_answer', 'true', {
          lead_agency_id: a(FA),
          agency_id: a(POL),
          answered_by: m(POL, 'Polisledning'),
          decision: `'CHANGE_REQUESTED'`,
          comment: `'Fel månad'`,
          report_figure_id: `(${clone('report_figure', 'true', {
            report_id: made,
            agency_id: a(FA),
            contributor_id: a(POL),
          })})::uuid`,
        }),
      ),
      who: of(FA, 'Projektledare'),
    },
    {
      kind: 'REPORT_TO_SIGN',
      state: 'a frozen report that nobody has signed',
      plant: after(
        report('FROZEN'),
        clone('report_snapshot', 'version = 1', { report_id: made, agency_id: a(FA) }),
      ),
      who: of(FA, 'Firmatecknare'),
    },
  ],
};
