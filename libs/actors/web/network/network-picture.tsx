import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ACTOR_TIES } from '../../rules/actor-codes.js';
import {
  LABEL_LINE,
  monogramsOf,
  namesThatFit,
  type PictureLabel,
  ringLabels,
} from '../../rules/network-labels.js';
import {
  ACTOR_SHAPES,
  type ActorShape,
  hasCard,
  neighboursOf,
  PICTURE_SIZE,
  type PicturedTie,
  pictureFrame,
  placeActors,
  shapeOf,
} from '../../rules/network-picture.js';
import { words as actorWords } from '../words.generated.js';
import type { PicturedActorShownFragment } from './network.generated.js';
import { words } from './words.generated.js';
import './network.css';

const CENTRE = PICTURE_SIZE / 2;
/** Pixels of a unit at least, so that a mark stays large enough for a finger: on a phone one moves the picture. */
const FINGER = 0.73;
const NEXT = ['ArrowRight', 'ArrowDown'];
const BEFORE = ['ArrowLeft', 'ArrowUp'];

/**
 * The picture: one tab stop, arrow keys follow the ties of whoever has the focus and come round, Enter opens. The
 * table under it says the same.
 */
export function NetworkPicture(props: {
  actors: readonly PicturedActorShownFragment[];
  ties: readonly PicturedTie[];
}) {
  const t = useWords(words);
  const said = useWords(actorWords);
  const { actors, ties } = props;
  const go = useGo();
  const nodes = useRef(new Map<string, SVGGElement>());
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** Whom the arrow keys go through: those tied to the one they began at. */
  const [startId, setStartId] = useState<string | null>(null);
  const placed = placeActors(actors);
  const frame = pictureFrame(placed);
  const letters = monogramsOf(actors);
  const rings = ringLabels(placed, (ring) => t.maybe(`ring.${ring}`) ?? ring);
  const names = namesThatFit(placed, rings);
  const order = placed.map(({ actor }) => actor.id);
  const at = new Map(placed.map((each) => [each.actor.id, each]));
  const tabStop = chosenId !== null && at.has(chosenId) ? chosenId : order[0];
  const isTied = (id: string) =>
    chosenId === null || id === chosenId || neighboursOf(chosenId, ties, order).includes(id);

  function open(id: string) {
    if (hasCard(id)) go(`/aktorer/${id}`);
  }

  function follow(event: KeyboardEvent, id: string) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(id);
      return;
    }
    const step = NEXT.includes(event.key) ? 1 : BEFORE.includes(event.key) ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    // From one of its neighbours one goes on to the next, and from the last back to where one began.
    const from = startId !== null && startId !== id ? startId : id;
    const around = [from, ...neighboursOf(from, ties, order)];
    const next = around[(around.indexOf(id) + step + around.length) % around.length] ?? id;
    setStartId(from);
    nodes.current.get(next)?.focus();
  }

  return (
    <figure className="network">
      <figcaption className="visually-hidden">{t('picture')}</figcaption>
      <div className="network__scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a field set cannot be a picture. */}
        <svg
          className="network__picture"
          viewBox={`${frame.from} ${frame.from} ${frame.size} ${frame.size}`}
          style={{ minInlineSize: frame.size * FINGER }}
          role="group"
          aria-label={t('picture')}
        >
          {frame.rings.map(({ ring, radius }) => (
            <g key={ring} aria-hidden>
              <circle
                className="network__ring"
                data-ring={ring}
                cx={CENTRE}
                cy={CENTRE}
                r={radius}
              />
            </g>
          ))}
          {ties.map(({ id, fromId, toId, kind }) => {
            const [from, to] = [at.get(fromId), at.get(toId)];
            const isNear = chosenId !== null && (fromId === chosenId || toId === chosenId);
            return from && to ? (
              <line
                key={id}
                aria-hidden
                className={`network__tie network__tie--${kind.toLowerCase()}`}
                data-near={isNear || undefined}
                data-far={(chosenId !== null && !isNear) || undefined}
                {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
              />
            ) : null;
          })}
          {[...rings].map(([ring, label]) => (
            <Written key={ring} className="network__ring-name" label={label} />
          ))}
          {[...names].map(([id, label]) => (
            <Written
              key={id}
              className="network__name"
              label={label}
              isFar={chosenId !== null && !isTied(id)}
            />
          ))}
          {placed.map(({ actor, x, y }) => (
            <g key={actor.id} transform={`translate(${x} ${y})`}>
              {/* biome-ignore lint/a11y/useSemanticElements: an anchor of HTML cannot stand in a picture. */}
              <g
                ref={(node) => {
                  if (node) nodes.current.set(actor.id, node);
                  else nodes.current.delete(actor.id);
                }}
                className="network__node"
                data-far={!isTied(actor.id) || undefined}
                role="link"
                aria-disabled={!hasCard(actor.id) || undefined}
                tabIndex={actor.id === tabStop ? 0 : -1}
                aria-label={t(hasCard(actor.id) ? 'node' : 'node.noCard', {
                  name: actor.name,
                  ring: t.maybe(`ring.${actor.ring}`) ?? actor.ring,
                  n: neighboursOf(actor.id, ties, order).length,
                })}
                onFocus={() => setChosenId(actor.id)}
                onBlur={(event) => {
                  const goesOn = [...nodes.current.values()].some(
                    (node) => node === event.relatedTarget,
                  );
                  if (goesOn) return;
                  setChosenId(null);
                  setStartId(null);
                }}
                onPointerEnter={() => setChosenId(actor.id)}
                onPointerLeave={() => setChosenId(null)}
                onClick={() => open(actor.id)}
                onKeyDown={(event) => follow(event, actor.id)}
              >
                <title>{actor.name}</title>
                <Mark shape={shapeOf(actor.kind)} />
              </g>
              <text className="network__monogram" aria-hidden>
                {letters.get(actor.id)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <div className="network__beside">
        <p className="network__said" aria-live="off">
          {chosenId ? (at.get(chosenId)?.actor.name ?? '') : t('keys')}
        </p>
        <ul className="network__legend">
          {ACTOR_SHAPES.map((shape) => (
            <li key={shape}>
              <svg viewBox="-18 -18 36 36" aria-hidden>
                <Mark shape={shape} />
              </svg>
              {t(`shape.${shape}`)}
            </li>
          ))}
        </ul>
        <ul className="network__legend">
          {ACTOR_TIES.map((kind) => (
            <li key={kind}>
              <svg className="network__line" viewBox="0 0 44 20" aria-hidden>
                <line
                  className={`network__tie network__tie--${kind.toLowerCase()}`}
                  {...{ x1: 0, y1: 10, x2: 44, y2: 10 }}
                />
              </svg>
              {said.maybe(`tie.${kind}`) ?? kind}
            </li>
          ))}
        </ul>
        <details className="network__key">
          <summary>{t('letters')}</summary>
          <ul>
            {placed.map(({ actor }) => (
              <li key={actor.id}>
                <strong>{letters.get(actor.id)}</strong> {actor.name}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </figure>
  );
}

/** Words in the picture, in the place that was found for them; a screen reader has them from the marks. */
function Written(props: { className: string; label: PictureLabel; isFar?: boolean }) {
  const { lines, x, y, anchor } = props.label;
  const first = y - ((lines.length - 1) * LABEL_LINE) / 2;
  return (
    <text
      className={props.className}
      textAnchor={anchor}
      data-far={props.isFar || undefined}
      aria-hidden
    >
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={first + at * LABEL_LINE} dominantBaseline="central">
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Corners of a shape of its own, in units of the picture. */
const CORNERS: Readonly<Record<Exclude<ActorShape, 'circle'>, string>> = {
  square: '-13,-13 13,-13 13,13 -13,13',
  diamond: '0,-17 17,0 0,17 -17,0',
  hexagon: '-16,0 -8,-14 8,-14 16,0 8,14 -8,14',
  triangle: '0,-17 17,13 -17,13',
};

function Mark({ shape }: { shape: ActorShape }) {
  return shape === 'circle' ? (
    <circle className="network__mark" r={15} />
  ) : (
    <polygon className="network__mark" points={CORNERS[shape]} />
  );
}
