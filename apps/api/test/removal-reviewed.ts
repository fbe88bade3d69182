import type { RemovableText } from '@stad/trust/rules/removal/removable-texts.js';

/** Each free text that somebody can write, and as which text it is taken away (libs/trust/rules/removal). */
export const REMOVABLE_FIELDS: Readonly<Record<string, readonly RemovableText[]>> = {
  'AddChecklistPointInput.text': ['CHECKLIST_POINT'],
  'AddGoalInput.title': ['GOAL_TITLE'],
  'AnswerFigureInput.comment': ['FIGURE_COMMENT'],
  'ChangeContactFunctionInput.hours': ['CONTACT_HOURS'],
  'ChangeContactFunctionInput.note': ['CONTACT_NOTE'],
  'ChangeGoalInput.title': ['GOAL_TITLE'],
  'ChangeReadinessInput.abortCriteria': ['PASS_ABORT_CRITERIA'],
  'ChangeReadinessInput.commsPlan': ['PASS_COMMS_PLAN'],
  'ChangeReadinessInput.interpreterPlan': ['PASS_INTERPRETER_PLAN'],
  'ChangeSeminarInput.aim': ['SEMINAR_AIM'],
  'ChangeSeminarInput.title': ['SEMINAR_TITLE'],
  'ChangeSeminarInput.venue': ['SEMINAR_VENUE'],
  'ChangeWhenAndWhereInput.aim': ['PASS_AIM'],
  'CorrectFieldReportInput.note': ['FIELD_REPORT_CORRECTION'],
  'CorrectFieldReportInput.noteForLearning': ['FIELD_REPORT_NOTE'],
  'CreateContactFunctionInput.hours': ['CONTACT_HOURS'],
  'CreateContactFunctionInput.note': ['CONTACT_NOTE'],
  'CreateReportInput.title': ['REPORT_TITLE'],
  'GiveGoAheadInput.conditions': ['GO_AHEAD_CONDITIONS', 'CHECKLIST_POINT'],
  'KeepClashInput.note': ['KEPT_CLASH'],
  'NoteOralGoAheadInput.conditions': ['GO_AHEAD_CONDITIONS', 'CHECKLIST_POINT'],
  'PlanFieldPassInput.aim': ['PASS_AIM'],
  'PlanSeminarInput.aim': ['SEMINAR_AIM'],
  'PlanSeminarInput.title': ['SEMINAR_TITLE'],
  'PlanSeminarInput.venue': ['SEMINAR_VENUE'],
  'ReadinessFrom.abortCriteria': ['PASS_ABORT_CRITERIA'],
  'ReadinessFrom.commsPlan': ['PASS_COMMS_PLAN'],
  'ReadinessFrom.interpreterPlan': ['PASS_INTERPRETER_PLAN'],
  'SaveChecklistTemplateInput.points': ['CHECKLIST_TEMPLATE'],
  'SaveFieldReportInput.noteForLearning': ['FIELD_REPORT_NOTE'],
  'WhenAndWhereFrom.aim': ['PASS_AIM'],
  'WriteSectionInput.body': ['REPORT_SECTION'],
};

const ECONOMY = 'not yet: it stands in the economy of frozen reports, and in what was booked';
const LEGAL = 'not yet: a decision of a jurist, with every version of it, is kept for ever';
const REVIEW = 'not yet: the control of the log is sealed over its words';
const SOURCE = 'not yet: it stands beside the figure in frozen reports';

/** Those that cannot be taken away by a decision, each with the reason; docs/SECURITY.md says so too. */
export const NOT_REMOVABLE: Readonly<Record<string, string>> = {
  'AddGoalInput.unit': 'a unit of measure, in 40 characters',
  'ChangeContactFunctionInput.sdkAddress': 'an address of a function, in a form of its own',
  'ChangeGoalInput.unit': 'a unit of measure, in 40 characters',
  'CommentBudgetLineInput.comment': ECONOMY,
  'ConcludeAccessReviewInput.conclusion': REVIEW,
  'CreateContactFunctionInput.sdkAddress': 'an address of a function, in a form of its own',
  'DecideLegalBasisInput.note': LEGAL,
  'EnterFigureInput.document': SOURCE,
  'EnterFigureInput.functionTitle': SOURCE,
  'JudgeAccessInput.note': REVIEW,
  'LedgerTextInput.amount': ECONOMY,
  'LedgerTextInput.bookedOn': ECONOMY,
  'LedgerTextInput.line': ECONOMY,
  'LedgerTextInput.verification': ECONOMY,
  'NewBudgetLineInput.name': ECONOMY,
  'RegisterGrantInput.conditions': ECONOMY,
  'ReportEventInput.channel': 'not yet: what happened to a report is fixed',
  'ReportEventInput.note':
    'not yet: what the funder asks for is fixed, and stands in the version that answers it',
  'RiskItemInput.measure': 'not yet: in a list of the assessment, together with its figures',
  'WriteLegalTextInput.text': LEGAL,
};
