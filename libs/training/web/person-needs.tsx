import { NeedText } from './need-text.js';
import { NextOfNeed } from './next-of-need.js';
import type { TrainedPersonFragment } from './training.generated.js';
import './person-needs.css';

/** Each need of one person, and where it leads. */
export function PersonNeeds(props: { person: TrainedPersonFragment; isOneself: boolean }) {
  const { person, isOneself } = props;
  return (
    <ul className="person-needs">
      {person.needs.map((need) => (
        <li key={need.kind} className="person-needs__one">
          <NeedText need={need} />
          <NextOfNeed person={person} need={need} isOneself={isOneself} />
        </li>
      ))}
    </ul>
  );
}
