import type { MeetingAgendaFragment } from '../meeting.generated.js';

/** The points as they are typed: `points.0.text` … as the API names them, each with the record it comes from. */
export type AgendaValues = Readonly<Record<string, string>>;

export interface TypedPoint {
  readonly text: string;
  readonly sourceKind: string | null;
  readonly sourceId: string | null;
}

const NEW: TypedPoint = { text: '', sourceKind: null, sourceId: null };

const written = (points: readonly TypedPoint[]): AgendaValues =>
  Object.fromEntries(
    points.flatMap(({ text, sourceKind, sourceId }, at) => [
      [`points.${at}.text`, text],
      [`points.${at}.sourceKind`, sourceKind ?? ''],
      [`points.${at}.sourceId`, sourceId ?? ''],
    ]),
  );

/** The points there are, as the API takes them. */
export const typedPoints = (points: MeetingAgendaFragment['points']): readonly TypedPoint[] =>
  points.map(({ body: text, sourceKind, sourceId }) => ({ text, sourceKind, sourceId }));

/** What the form begins with: the points there are and, to write in, an empty one. */
export const valuesOfAgenda = (points: MeetingAgendaFragment['points']): AgendaValues =>
  written(points.length > 0 ? typedPoints(points) : [NEW]);

export function pointsIn(values: AgendaValues): TypedPoint[] {
  const points: TypedPoint[] = [];
  for (let at = 0; `points.${at}.text` in values; at += 1) {
    points.push({
      text: values[`points.${at}.text`] ?? '',
      sourceKind: values[`points.${at}.sourceKind`] || null,
      sourceId: values[`points.${at}.sourceId`] || null,
    });
  }
  return points;
}

export const withOneMore = (values: AgendaValues): AgendaValues =>
  written([...pointsIn(values), NEW]);

export const withoutPoint = (values: AgendaValues, index: number): AgendaValues =>
  written(pointsIn(values).filter((_, at) => at !== index));

/** One place earlier. */
export function movedUp(values: AgendaValues, index: number): AgendaValues {
  const points = pointsIn(values);
  const [moved] = points.splice(index, 1);
  if (moved) points.splice(Math.max(0, index - 1), 0, moved);
  return written(points);
}
