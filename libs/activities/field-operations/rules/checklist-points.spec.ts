import { describe, expect, it } from '@jest/globals';
import { checklistMissing } from './checklist.js';
import { addPoint, LONGEST_POINT, MOST_POINTS, pointsNow, readPoints } from './checklist-points.js';
import { makePass } from './make-pass.js';

const codes = (result: ReturnType<typeof readPoints> | ReturnType<typeof addPoint>) =>
  result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`);
const many = (n: number) => Array.from({ length: n }, (_, at) => `Punkt ${at}`);

describe('the points of a template', () => {
  it.each<[string, readonly string[], string[]]>([
    ['one too many', many(MOST_POINTS + 1), ['TOO_MANY points']],
    ['one that is too long', ['x'.repeat(LONGEST_POINT + 1)], ['TEXT_TOO_LONG points']],
    ['as many as fit', many(MOST_POINTS), []],
    ['none', [], []],
    ['empty lines count for nothing', [...many(MOST_POINTS), '', '  '], []],
    ['the same twice counts once', [...many(MOST_POINTS), 'punkt 1'], []],
  ])('%s', (_, typed, expected) => {
    expect(codes(readPoints(typed))).toEqual(expected);
  });

  it('are kept in their order, trimmed, each once', () => {
    const read = readPoints([' Telefoner laddade ', '', 'Kort med', 'TELEFONER LADDADE']);
    expect(read).toEqual({ ok: true, value: ['Telefoner laddade', 'Kort med'] });
  });
});

describe('a point of one pass', () => {
  it.each<[string, readonly string[], string, string[]]>([
    ['nothing written', [], '  ', ['POINT_MISSING text']],
    ['there already, in other letters', ['Kort med'], 'KORT MED ', ['POINT_THERE_ALREADY text']],
    ['one too many', many(MOST_POINTS), 'En till', ['TOO_MANY text']],
    ['too long', [], 'x'.repeat(LONGEST_POINT + 1), ['TEXT_TOO_LONG text']],
    ['new', ['Kort med'], ' Bilen är bokad ', []],
  ])('%s', (_, before, typed, expected) => {
    expect(codes(addPoint(before, typed))).toEqual(expected);
  });

  it('is kept trimmed', () => {
    expect(addPoint([], ' Bilen är bokad ')).toEqual({ ok: true, value: 'Bilen är bokad' });
  });
});

describe('the points to tick now', () => {
  const own = { goAheadId: null, text: 'own' };
  const asked = { goAheadId: 'g1', text: 'asked' };
  it.each<[string, { id: string; inForce: boolean }[], string[]]>([
    ['a condition counts while its go-ahead does', [{ id: 'g1', inForce: true }], ['own', 'asked']],
    ['one that has fallen asks for nothing', [{ id: 'g1', inForce: false }], ['own']],
    ['one that was given anew asks what the last one says', [{ id: 'g2', inForce: true }], ['own']],
  ])('%s', (_, goAheads, expected) => {
    expect(pointsNow([own, asked], goAheads).map(({ text }) => text)).toEqual(expected);
  });
});

describe('the line Checklista', () => {
  const open = (openPoints: number) => {
    const pass = makePass({ checklist: { ...makePass().checklist, openPoints } });
    return checklistMissing(pass).map(({ code, who }) => `${code} <- ${who}`);
  };

  it('waits for points that nobody has ticked, whose planner can', () => {
    expect(open(2)).toEqual(['CHECKLIST_POINTS_OPEN <- Socialtjänsten Lund']);
  });

  it('is done when all are ticked', () => {
    expect(open(0)).toEqual([]);
  });
});
