import './spark.css';

export interface SparkProps {
  /** One figure a period, each of them shown; the tallest is the height. */
  readonly points: readonly number[];
  /** All of it in words: *april 0, maj 1, juni 2*. */
  readonly text: string;
}

const HEIGHT = 28;
const STEP = 10;

/** A row of bars over time, a bar a period: outcome is always a bar (pages.md 4.4). Zero has no height. */
export function Spark({ points, text }: SparkProps) {
  const tallest = Math.max(...points, 0);
  const heightOf = (value: number) => (tallest > 0 ? (value / tallest) * (HEIGHT - 2) : 0);
  return (
    <svg
      className="spark"
      role="img"
      viewBox={`0 0 ${points.length * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      style={{ width: `${points.length * STEP}px` }}
    >
      <title>{text}</title>
      {points.map((value, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place in the row.
          key={at}
          className="spark__bar"
          x={at * STEP + 1}
          width={STEP - 2}
          y={HEIGHT - 1 - heightOf(value)}
          height={heightOf(value)}
        />
      ))}
      <line
        className="spark__ground"
        x1="0"
        x2={points.length * STEP}
        y1={HEIGHT - 0.5}
        y2={HEIGHT - 0.5}
      />
    </svg>
  );
}
