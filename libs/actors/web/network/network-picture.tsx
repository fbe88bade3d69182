import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { type KeyboardEvent, useRef, useState } from 'react';
import {
  ACTOR_SHAPES,
  type ActorShape,
  hasCard,
  monogramOf,
  neighboursOf,
  PICTURE_SIZE,
  PICTURED_RINGS,
  type PicturedTie,
  placeActors,
  shapeOf,
} from '../../rules/network-picture.js';
import type { PicturedActorShownFragment } from './network.generated.js';
import { words } from './words.generated.js';
import './network.css';

const CENTRE = PICTURE_SIZE / 2;
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
  const { actors, ties } = props;
  const go = useGo();
  const nodes = useRef(new Map<string, SVGGElement>());
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** Whom the arrow keys go through: those tied to the one they began at. */
  const [startId, setStartId] = useState<string | null>(null);
  const placed = placeActors(actors);
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
          viewBox={`0 0 ${PICTURE_SIZE} ${PICTURE_SIZE}`}
          role="group"
          aria-label={t('picture')}
        >
          {PICTURED_RINGS.map(({ ring, radius }) => (
            <g key={ring} aria-hidden>
              <circle className="network__ring" cx={CENTRE} cy={CENTRE} r={radius} />
              <text className="network__ring-name" x={CENTRE} y={CENTRE - radius - 6}>
                {t.maybe(`ring.${ring}`) ?? ring}
              </text>
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
                {monogramOf(actor.name)}
              </text>
            </g>
          ))}
        </svg>
      </div>
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
    </figure>
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
