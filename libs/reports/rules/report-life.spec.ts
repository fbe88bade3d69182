import { describe, expect, it } from '@jest/globals';
import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { checkEvent, type NewReportEvent, type ReportEventStep } from './report-event.js';
import { isOpen, type ReportState, type ReportStep, reportLife, takesText } from './report-life.js';
import { type ReportFacts, reportNextSteps } from './report-next-steps.js';
import { changesBetween, type SupplementFacts } from './supplement.js';

describe('the life of a report (field.md 4.1)', () => {
  const steps: readonly ReportStep[] = [
    ...([
      'review',
      'askAgencies',
      'takeBack',
      'freeze',
      'submit',
      'noteSupplementRequest',
    ] as const),
    ...(['freezeSupplement', 'complete', 'noteApproval', 'noteRepayment', 'archive'] as const),
  ];
  it.each<[ReportState, Partial<Record<ReportStep, ReportState>>]>([
    ['DRAFT', { review: 'INTERNAL_REVIEW', askAgencies: 'AGENCY_APPROVAL' }],
    ['INTERNAL_REVIEW', { askAgencies: 'AGENCY_APPROVAL', takeBack: 'DRAFT' }],
    ['AGENCY_APPROVAL', { takeBack: 'DRAFT', freeze: 'FROZEN' }],
    ['FROZEN', { submit: 'SUBMITTED' }],
    [
      'SUBMITTED',
      {
        noteSupplementRequest: 'SUPPLEMENT_REQUESTED',
        noteApproval: 'APPROVED_BY_FUNDER',
        noteRepayment: 'REPAYMENT_DEMANDED',
      },
    ],
    ['SUPPLEMENT_REQUESTED', { freezeSupplement: 'SUPPLEMENT_REQUESTED', complete: 'COMPLETED' }],
    [
      'COMPLETED',
      {
        noteSupplementRequest: 'SUPPLEMENT_REQUESTED',
        noteApproval: 'APPROVED_BY_FUNDER',
        noteRepayment: 'REPAYMENT_DEMANDED',
      },
    ],
    ['APPROVED_BY_FUNDER', { archive: 'ARCHIVED' }],
    ['REPAYMENT_DEMANDED', { archive: 'ARCHIVED' }],
    ['ARCHIVED', {}],
  ])('%s leads nowhere else', (state, leads) => {
    for (const step of steps) {
      const next = reportLife.take(state, step);
      expect([step, next.ok ? next.value : undefined]).toEqual([step, leads[step]]);
    }
  });

  it('takes text until it is frozen, and again when the funder asks', () => {
    expect(reportLife.states.filter((state) => takesText(state) && !isOpen(state))).toEqual([
      'SUPPLEMENT_REQUESTED',
    ]);
  });
});

describe('the steps after freezing', () => {
  const facts = (state: ReportState, supplement: SupplementFacts | null = null): ReportFacts => ({
    state,
    supplement,
    kind: 'STATUS_REPORT',
    texts: new Map([[2, 'Allt går som det ska.']]),
    answers: [],
    economy: null,
    mayGoUnconfirmed: false,
  });
  const lead = { isLead: true, mayWrite: true, maySign: false, mayAnswer: false };
  const notFrozen = { code: 'SUPPLEMENT_NOT_FROZEN' };
  it.each<[string, ReportFacts, NextStep[]]>([
    [
      'asked to be completed, nothing written',
      facts('SUPPLEMENT_REQUESTED', { isFrozen: false, isChanged: false }),
      [
        nextStep('freezeSupplement', [{ code: 'SUPPLEMENT_UNCHANGED' }]),
        nextStep('complete', [notFrozen]),
      ],
    ],
    [
      'written, not frozen',
      facts('SUPPLEMENT_REQUESTED', { isFrozen: false, isChanged: true }),
      [nextStep('freezeSupplement'), nextStep('complete', [notFrozen])],
    ],
    [
      'frozen, and written on since',
      facts('SUPPLEMENT_REQUESTED', { isFrozen: true, isChanged: true }),
      [nextStep('freezeSupplement'), nextStep('complete', [notFrozen])],
    ],
    [
      'frozen as it is written',
      facts('SUPPLEMENT_REQUESTED', { isFrozen: true, isChanged: false }),
      [nextStep('freezeSupplement', [{ code: 'SUPPLEMENT_UNCHANGED' }]), nextStep('complete')],
    ],
    [
      'the summary taken away',
      {
        ...facts('SUPPLEMENT_REQUESTED', { isFrozen: false, isChanged: true }),
        texts: new Map(),
      },
      [
        nextStep('freezeSupplement', [{ code: 'SECTION_EMPTY', field: '2' }]),
        nextStep('complete', [notFrozen]),
      ],
    ],
    [
      'handed in',
      facts('SUBMITTED'),
      [nextStep('noteSupplementRequest'), nextStep('noteApproval'), nextStep('noteRepayment')],
    ],
    ['approved', facts('APPROVED_BY_FUNDER'), [nextStep('archive')]],
    ['in the archive', facts('ARCHIVED'), []],
  ])('%s', (_, report, expected) => {
    expect(reportNextSteps(lead, report)).toEqual(expected);
    expect(reportNextSteps({ ...lead, isLead: false }, report)).toEqual([]);
    expect(reportNextSteps({ ...lead, mayWrite: false }, report)).toEqual([]);
  });
});

describe('letting figures go unconfirmed', () => {
  const signatory = { isLead: true, mayWrite: false, maySign: true, mayAnswer: false };
  const silent = {
    ...{ agencyId: 'pol', agencyName: 'Polisen Lund', figureCode: 'K10', decision: null },
    ...{ unconfirmed: false, redefined: false },
  };
  const asked = (answers: ReportFacts['answers'], mayGoUnconfirmed: boolean): ReportFacts => ({
    ...{ state: 'AGENCY_APPROVAL', kind: 'STATUS_REPORT', supplement: null, economy: null },
    ...{ texts: new Map(), answers, mayGoUnconfirmed },
  });
  it.each<[string, ReportFacts, NextStep[]]>([
    [
      'too early',
      asked([silent], false),
      [nextStep('letGoUnconfirmed', [{ code: 'UNCONFIRMED_NOT_YET' }])],
    ],
    ['in the last days', asked([silent], true), [nextStep('letGoUnconfirmed')]],
    ['all have answered', asked([{ ...silent, decision: 'APPROVED' }], true), []],
    ['let go already', asked([{ ...silent, unconfirmed: true }], true), []],
  ])('%s', (_, report, expected) => {
    expect(reportNextSteps(signatory, report)).toEqual(expected);
    expect(reportNextSteps({ ...signatory, isLead: false }, report)).toEqual([]);
  });
});

describe('what is noted of a report', () => {
  const event: NewReportEvent = {
    on: '2022-08-10',
    channel: 'E-post',
    diaryNumber: 'LST 2022/0417',
    note: 'En förklaring till det inställda passet.',
    amount: 100,
  };
  const on = { today: '2022-08-20', earliest: '2022-06-30' };
  it.each<[string, ReportEventStep, Partial<NewReportEvent>, string[]]>([
    ['tomorrow', 'submit', { on: '2022-08-21' }, ['DATE_IN_FUTURE']],
    ['before it was frozen', 'submit', { on: '2022-06-29' }, ['DATE_BEFORE_LAST']],
    ['sent in no way', 'submit', { channel: ' ' }, ['CHANNEL_MISSING']],
    ['sent again in no way', 'complete', { channel: '' }, ['CHANNEL_MISSING']],
    ['asked for nothing', 'noteSupplementRequest', { note: ' ' }, ['NOTE_MISSING']],
    ['approved without a number', 'noteApproval', { diaryNumber: null }, ['DIARY_NUMBER_MISSING']],
    ['money back, no sum', 'noteRepayment', { amount: null }, ['MONEY_WRONG']],
    ['money back, less than none', 'noteRepayment', { amount: -1 }, ['MONEY_WRONG']],
    ['a long note', 'archive', { note: 'x'.repeat(1001) }, ['TEXT_TOO_LONG']],
    ['a long way', 'submit', { channel: 'x'.repeat(61) }, ['TEXT_TOO_LONG']],
    ['sent without a number yet', 'submit', { diaryNumber: null, note: '' }, []],
    ['today', 'archive', { on: '2022-08-20', channel: '', diaryNumber: null, note: '' }, []],
    ['on the day of the last', 'complete', { on: '2022-06-30' }, []],
  ])('%s', (_, step, more, codes) => {
    const checked = checkEvent(step, { ...event, ...more }, on);
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('what a completed report changed', () => {
  const text = (number: 2 | 8, words: string) => ({ number, text: words });
  it.each<[string, string, string, unknown]>([
    ['nothing', 'Ett.\n\nTvå.', 'Ett.\n\n\nTvå. ', []],
    ['a paragraph more', 'Ett.', 'Ett.\n\nTvå.', [{ number: 8, removed: [], added: ['Två.'] }]],
    ['one less', 'Ett.\n\nTvå.', 'Två.', [{ number: 8, removed: ['Ett.'], added: [] }]],
    ['another', 'Ett.', 'Två.', [{ number: 8, removed: ['Ett.'], added: ['Två.'] }]],
    ['the same twice', 'Ett.', 'Ett.\n\nEtt.', [{ number: 8, removed: [], added: ['Ett.'] }]],
    ['only the order', 'Ett.\n\nTvå.', 'Två.\n\nEtt.', []],
  ])('%s', (_, before, after, expected) => {
    const same = text(2, 'Lika.');
    expect(changesBetween([same, text(8, before)], [same, text(8, after)])).toEqual(expected);
  });

  it('is all of a section that was not there', () => {
    expect(changesBetween([], [text(8, 'Nytt.')])).toEqual([
      { number: 8, removed: [], added: ['Nytt.'] },
    ]);
  });
});
