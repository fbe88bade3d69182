const SPAN = 'ofProgramme: $programmeId, firstDay: $from, lastDay: $to';
const sums = (name, columns, split = 'SITE') =>
  `${name}(${SPAN}, splitBy: "${split}") { nodes { agencyId part ${columns} } }`;

const query = `query Progress($programmeId: UUID!, $from: Date!, $to: Date!) {
  allGoals(condition: { programmeId: $programmeId }, orderBy: [POSITION_ASC, ROW_ID_ASC]) { nodes {
    rowId title kpi measure unit target planToDate agencyBySubjectAgencyId { shortName } } }
  ${sums('statisticsFieldCounts', 'attempts declined contacts conversations withInterpreter accepted visits cardsToTargetGroup cardsToStaff adverts')}
  ${sums('statisticsPasses', 'closed back talksInTime talksDue modelTests')}
  ${sums('statisticsFieldHours', 'hours records')}
  ${sums('statisticsSeminars', 'held registered present answers before after satisfied asked')}
  ${sums('statisticsEnteredAmounts', 'value ofTotal answers', 'VALUE')}
  ${sums('statisticsReachedUnits', 'value', 'VALUE')}
  ${sums('statisticsTrainingCoverage', 'value ofTotal', 'VALUE')}
  allClosingStates(condition: { programmeId: $programmeId }) { nodes { closesOn told } }
}`;

const sum = ({ nodes }, column) => nodes.reduce((total, each) => total + (each[column] ?? 0), 0);
/** A count about persons, as the last closing day told it; null before the first. */
const told = ({ nodes }, code) => {
  const last = nodes.toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1)).at(-1);
  return last?.told.figures[code]?.cell.shown ?? null;
};
const shown = (figures, code) =>
  figures.find(({ definition }) => definition.code === code)?.value.shown;

/** The sums of a programme, by the same functions as the portal's. */
export const progressPageOfPeer = {
  query,
  without:
    'what protects small numbers, definitions, standing of goals, what is nearest: the sums are raw',
  rowsOfPortal: ({ progress: { goals, figures } }) => ({
    goals: goals.map(({ goal }) => goal.id),
    attendance: shown(figures, 'K01'),
    passes: shown(figures, 'K09'),
    hours: shown(figures, 'K10'),
    contacts: shown(figures, 'K12'),
  }),
  rowsOfPeer: (data) => ({
    goals: data.allGoals.nodes.map(({ rowId }) => rowId),
    attendance: sum(data.statisticsSeminars, 'present'),
    passes: sum(data.statisticsPasses, 'closed'),
    hours: sum(data.statisticsFieldHours, 'hours'),
    contacts: told(data.allClosingStates, 'K12'),
  }),
};
