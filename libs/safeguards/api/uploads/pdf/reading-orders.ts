/** A piece of text and where it is set, in units of the page. */
export interface PlacedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The way it runs, in degrees; 0 from left to right. */
  readonly angle: number;
  readonly width: number;
  readonly height: number;
}

interface Setting {
  readonly text: string;
  /** Along the line it stands on, and how far down the sheet that line is. */
  readonly along: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** Pieces no farther apart than this part of their height are one word, whose letters were set one by one. */
const ONE_WORD = 0.2;
/** Lines that lie closer than this part of their height are one. */
const ONE_LINE = 0.5;
/** Pieces that begin this near each other, in heights, stand in one column. */
const ONE_COLUMN = 2;
const STEP = 5;

/**
 * A text as people join it who look at the sheet, whatever order it was drawn in: line by line from the top,
 * each from left to right; and column by column, each from the top. Of text that runs another way, turned.
 */
export function readingOrders(pieces: readonly PlacedPiece[]): readonly string[] {
  const byAngle = new Map<number, Setting[]>();
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const angle = Math.round(piece.angle / STEP) * STEP;
    const known = byAngle.get(angle);
    if (known) known.push(turned(piece, angle));
    else byAngle.set(angle, [turned(piece, angle)]);
  }
  return [...byAngle.values()].flatMap((sets) => [byLines(sets), byColumns(sets)]);
}

function turned({ text, x, y, width, height }: PlacedPiece, angle: number): Setting {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return { text, width, height: height || 1, along: x * cos + y * sin, down: x * sin - y * cos };
}

function byLines(sets: readonly Setting[]): string {
  return linesOf(sets).map(lineText).join('\n');
}

/** From the top; what lies less than half a letter lower stands on the same line. */
function linesOf(sets: readonly Setting[]): Setting[][] {
  const lines: Setting[][] = [];
  for (const set of sets.toSorted((a, b) => a.down - b.down)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && set.down - first.down < ONE_LINE * Math.max(first.height, set.height)) {
      line.push(set);
    } else lines.push([set]);
  }
  return lines;
}

function lineText(line: readonly Setting[]): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const set of line.toSorted((a, b) => a.along - b.along)) {
    const isApart = text !== '' && set.along - end > ONE_WORD * set.height;
    text += isApart ? ` ${set.text}` : set.text;
    end = Math.max(end, set.along + set.width);
  }
  return text;
}

function byColumns(sets: readonly Setting[]): string {
  const columns: Setting[][] = [];
  for (const set of sets.toSorted((a, b) => a.along - b.along)) {
    const column = columns.at(-1);
    const last = column?.at(-1);
    if (column && last && set.along - last.along < ONE_COLUMN * set.height) column.push(set);
    else columns.push([set]);
  }
  return columns.map(byLines).join('\n');
}
